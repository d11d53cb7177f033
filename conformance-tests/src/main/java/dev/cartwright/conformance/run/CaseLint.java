package dev.cartwright.conformance.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.conformance.cases.Canonical;
import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.JsonText;
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

    private final Contract contract;
    private final ContractCheck contractCheck;

    CaseLint(Contract contract, ContractCheck contractCheck) {
        this.contract = contract;
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
        JsonNode schema = contract.requestSchema(testCase.operation());
        Request message = testCase.request().message();
        if (message.body().length > 0 && !schema.isMissingNode()) {
            JsonNode canonical = new Canonical(contract).request(JsonText.parse("the request", message.json()), schema);
            Request plain =
                    message.withHeaders(Headers.of("Content-Type", "application/json", "Authorization", "Bearer any"));
            contractCheck.request(plain, JsonText.write(canonical)).forEach(fault -> faults.add("request: " + fault));
        }
    }
}
