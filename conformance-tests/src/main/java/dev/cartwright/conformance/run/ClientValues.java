package dev.cartwright.conformance.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.cartwright.conformance.cases.Binding;
import dev.cartwright.conformance.cases.ByKind;
import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.cases.Contract;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The values of a client's conversation: every bound value and every value that the server assigns is made afresh, so
 * that a client that knows the printed answer by heart is found out.
 */
final class ClientValues {

    private static final Names ANYTHING = new Names(
            new Profile(
                    1,
                    "",
                    Map.of(),
                    Optional.of(Profile.Unbound.DOCUMENTED),
                    Optional.empty(),
                    List.of(),
                    Map.of(),
                    List.of(),
                    List.of()),
            Map.of());

    private ClientValues() {}

    /**
     * The substitution for one case.
     *
     * @param seed when present, the caller's own values are replaced too
     */
    static Substitution of(Contract contract, Case testCase, OptionalLong seed) {
        Fresh fresh = new Fresh(seed.orElse(0) * 31 + testCase.id().hashCode());
        Substitution substitution = Substitution.NONE;
        for (Map.Entry<String, Binding> entry : testCase.bindings()) {
            String documented = entry.getValue().documented();
            if (!substitution.knows(documented)) {
                substitution = substitution.with(documented, fresh.shapedAs(documented));
            }
        }
        JsonNode expected = testCase.response().body().orElse(MissingNode.getInstance());
        for (Map.Entry<String, ByKind> entry : testCase.response().byKind().entrySet()) {
            JsonNode assigned = expected.at(entry.getKey().replace("*", "0"));
            if (assigned.isTextual() && !substitution.knows(assigned.textValue())) {
                boolean moment = ByKind.ValueKind.TIMESTAMP.fits(assigned);
                substitution = substitution.with(
                        assigned.textValue(), moment ? fresh.moment() : fresh.shapedAs(assigned.textValue()));
            }
        }
        return seed.isPresent()
                ? Vary.caller(contract, ANYTHING, testCase, seed.getAsLong(), substitution)
                : substitution;
    }
}
