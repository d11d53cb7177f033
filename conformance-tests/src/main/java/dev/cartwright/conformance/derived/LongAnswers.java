package dev.cartwright.conformance.derived;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwright.conformance.cases.Answer;
import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.JsonText;
import dev.cartwright.conformance.cases.Origin;
import dev.cartwright.conformance.wire.Delivery;
import dev.cartwright.conformance.wire.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers that are long in coming, or long. */
final class LongAnswers {

    private static final int MOST_CHARACTERS = 2_000_000;
    private static final int LONGEST_TEXT = 1024;

    private final Contract contract;
    private final Model model;
    private final Everywhere everywhere;

    LongAnswers(Contract contract, Model model) {
        this.contract = contract;
        this.model = model;
        this.everywhere = new Everywhere(contract);
    }

    /** An answer in pieces; nothing where it is not known beforehand. */
    Optional<Case> slow() {
        return model.known()
                .map(success -> model.forClients(
                        "answer-slow",
                        "An answer that comes piece by piece is read to its end.",
                        Origin.derived(),
                        success,
                        List.of(Answer.told(success.message()).by(Delivery.SLOW))));
    }

    /** An answer with as many items as the contract allows, or as make it some megabytes; nothing where it has no list. */
    Optional<Case> huge() {
        return model.known().flatMap(success -> huge(success.message()));
    }

    private Optional<Case> huge(Response message) {
        JsonNode schema = contract.responseSchema(model.operation(), message.status());
        JsonNode whole = new WholeAnswers(contract, model).body(message.status());
        JsonNode body = everywhere.change(whole, schema, this::pad);
        List<String> lists = new ArrayList<>();
        for (Map.Entry<String, JsonNode> member : body.properties()) {
            if (member.getValue() instanceof ArrayNode items && items.path(0) instanceof ObjectNode item) {
                fill(items, item, contract.schema(schema.path("properties").path(member.getKey())));
                lists.add(member.getKey());
            }
        }
        return lists.isEmpty()
                ? Optional.empty()
                : Optional.of(model.forClients(
                        "answer-huge",
                        "A long answer reaches the caller whole.",
                        Origin.derived(),
                        Model.answered(message.withBody(JsonText.write(body)), body)));
    }

    private void fill(ArrayNode items, ObjectNode item, JsonNode described) {
        int enough = MOST_CHARACTERS / JsonText.write(item).length();
        int most = Math.min(enough, described.path("maxItems").asInt(enough));
        JsonNode schema = contract.schema(described.path("items"));
        while (items.size() < most) {
            items.add(numbered(item, items.size(), schema));
        }
    }

    /** No two are alike, so that one in the place of another is noticed. */
    private ObjectNode numbered(ObjectNode item, int number, JsonNode schema) {
        ObjectNode copy = item.deepCopy();
        for (Map.Entry<String, JsonNode> member : schema.path("properties").properties()) {
            JsonNode described = contract.schema(member.getValue());
            if (copy.path(member.getKey()).isInt()
                    && number >= described.path("minimum").asInt(0)
                    && number <= described.path("maximum").asInt(Integer.MAX_VALUE)) {
                copy.put(member.getKey(), number);
            }
        }
        return copy;
    }

    /** Makes texts as long as they may be. */
    private void pad(ObjectNode object, JsonNode schema) {
        for (Map.Entry<String, JsonNode> member : schema.path("properties").properties()) {
            JsonNode described = contract.schema(member.getValue());
            int longest = Math.min(LONGEST_TEXT, described.path("maxLength").asInt());
            String text = "x".repeat(longest);
            if (object.path(member.getKey()).isTextual()
                    && longest > 0
                    && !described.has("enum")
                    && Samples.allows(described, text)) {
                object.put(member.getKey(), text);
            }
        }
    }
}
