package dev.cartwright.conformance.derived;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.JsonText;
import dev.cartwright.conformance.cases.Origin;
import dev.cartwright.conformance.wire.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an answer may be like beside the contract, without harm to the client that reads it. */
final class AnswerCases {

    private static final String MARK = "0007";
    private static final String LATER_VERSION = "0011";
    private static final String LATER_WORD = "LATER";

    private final Contract contract;
    private final Model model;
    private final Everywhere everywhere;

    AnswerCases(Contract contract, Model model) {
        this.contract = contract;
        this.model = model;
        this.everywhere = new Everywhere(contract);
    }

    /** None for an answer that is not known beforehand. */
    List<Case> cases() {
        Optional<JsonNode> body = model.success().body();
        if (body.isEmpty()) {
            return List.of();
        }
        JsonNode answer = body.get();
        JsonNode schema = contract.responseSchema(
                model.operation(), model.success().message().status());
        List<Case> cases = new ArrayList<>();
        cases.add(read("a-byte-order-mark", MARK, answer, "\uFEFF"));
        cases.add(read("unknown-members", LATER_VERSION, everywhere.change(answer, schema, Everywhere::unknown), ""));
        cases.add(read("unknown-words", LATER_VERSION, everywhere.change(answer, schema, this::unknownWords), ""));
        if (!isGivenBack()) {
            cases.add(read("nulls", LATER_VERSION, everywhere.change(answer, schema, Everywhere::nulls), ""));
        }
        return cases;
    }

    /** Whether a client sends what it was answered: nulls would then come back, and the contract has none. */
    private boolean isGivenBack() {
        return model.operation().method().equals("PUT");
    }

    private Case read(String name, String decision, JsonNode answer, String before) {
        Response message = model.success().message().withBody(before + JsonText.write(answer));
        return model.forClients(
                "answer-" + name,
                "An answer with " + name.replace('-', ' ') + " is read like one without.",
                Origin.derived(decision),
                Model.answered(message, answer));
    }

    /** A vocabulary that may grow has grown. */
    private void unknownWords(ObjectNode object, JsonNode schema) {
        for (Map.Entry<String, JsonNode> member : schema.path("properties").properties()) {
            JsonNode described = contract.schema(member.getValue());
            if (object.has(member.getKey()) && described.has("x-open-enum") && Samples.allows(described, LATER_WORD)) {
                object.put(member.getKey(), LATER_WORD);
            }
        }
    }
}
