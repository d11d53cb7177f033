package dev.cartwright.conformance.run;

import dev.cartwright.conformance.cases.Authentication;
import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.cases.Kind;
import dev.cartwright.conformance.target.ServerUnderTest;
import java.util.List;

/** How a case authenticates itself to a server: as it says, or by each scheme that we hold a token for, or by the first of them. */
final class Schemes {

    private Schemes() {}

    /** None if we do not hold what the case needs. */
    static List<Authentication> of(Case testCase, ServerUnderTest server) {
        if (testCase.authentication().isPresent()) {
            Authentication asked = testCase.authentication().get();
            boolean possible = switch (asked) {
                case NONE, WRONG -> true;
                case FORGED, TWICE, OTHER_SCHEME -> server.holdsAny();
                case APP_ONLY, APP_AND_USER, EXPIRED -> server.holds(asked);
            };
            return possible ? List.of(asked) : List.of();
        }
        List<Authentication> schemes = server.schemes(testCase.operation());
        return testCase.kind() == Kind.DOCUMENTED
                ? schemes
                : schemes.stream().limit(1).toList();
    }
}
