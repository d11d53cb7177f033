package dev.cartwright.conformance.run;

import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.cases.Kind;
import dev.cartwright.conformance.wire.Headers;
import dev.cartwright.conformance.wire.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds cases against the contract before any implementation sees them, so that no target is blamed for our fault. */
final class CaseLint {

    /** What a page does not print of a head, a case need not have. */
    private static final String HEADER = "validation.response.header";

    private final ContractCheck contractCheck;

    CaseLint(ContractCheck contractCheck) {
        this.contractCheck = contractCheck;
    }

    /** What no longer fits the contract, in one text that names the place; nothing if all fits. */
    Optional<String> fault(Case testCase) {
        List<String> faults = new ArrayList<>();
        if (testCase.response().message().isSuccess() || testCase.sides().client()) {
            request(testCase, faults);
        }
        if (testCase.kind() == Kind.DOCUMENTED && testCase.response().body().isPresent()) {
            contractCheck
                    .response(
                            testCase.operation(),
                            testCase.response().message().withHeaders(Headers.of("Content-Type", "application/json")))
                    .stream()
                    .filter(fault -> !fault.startsWith(HEADER))
                    .forEach(fault -> faults.add("response: " + fault));
        }
        return faults.isEmpty()
                ? Optional.empty()
                : Optional.of(testCase.id() + " does not fit the contract: " + String.join("; ", faults));
    }

    /** A request that is to succeed, or that a typed client is asked for, must be one that the contract allows. */
    private void request(Case testCase, List<String> faults) {
        Request message = testCase.request().message();
        if (message.body().length > 0 && testCase.operation().node().has("requestBody")) {
            Request plain =
                    message.withHeaders(Headers.of("Content-Type", "application/json", "Authorization", "Bearer any"));
            contractCheck
                    .canonicalRequest(testCase.operation(), plain)
                    .forEach(fault -> faults.add("request: " + fault));
        }
    }
}
