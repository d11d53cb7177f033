package dev.cartwright.conformance.derived;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** For each code that the contract pairs with a wrong value of an operation, a refusal that a client must tell by that code. */
final class CodedRefusals {

    private static final int REFUSED = 400;

    private final Contract contract;
    private final Model model;

    CodedRefusals(Contract contract, Model model) {
        this.contract = contract;
        this.model = model;
    }

    /** None for a code that an example of the contract has: that is a case already. */
    List<Case> cases() {
        Set<Integer> codes = ValueCodes.of(contract, model.operation());
        for (JsonNode example : contract.mediaType(contract.response(model.operation(), REFUSED))
                .path("examples")) {
            codes.remove(contract.resolve(example).at("/value/code").asInt());
        }
        List<Case> cases = new ArrayList<>();
        for (int code : codes) {
            cases.add(model.forClients(
                    "answer-" + REFUSED + "-code-" + code,
                    "A caller is told by its code what was wrong with a value.",
                    Origin.derived(),
                    Refusal.told(REFUSED, code)));
        }
        return cases;
    }
}
