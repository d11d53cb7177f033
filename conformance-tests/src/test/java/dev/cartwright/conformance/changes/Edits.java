package dev.cartwright.conformance.changes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.JsonText;
import java.util.List;
import java.util.Map;

/** What a designer does to a contract. */
record Edits(Map<String, JsonNode> set, List<String> remove, Map<String, String> respell) {

    Contract of(Contract contract) {
        JsonNode document = contract.document().deepCopy();
        set.forEach((place, value) -> {
            JsonPointer pointer = JsonPointer.compile(place);
            JsonNode parent = document.at(pointer.head());
            assertThat(parent.isContainerNode()).as(place).isTrue();
            if (parent instanceof ArrayNode list) {
                list.add(value);
            } else {
                ((ObjectNode) parent).set(pointer.last().getMatchingProperty(), value);
            }
        });
        for (String place : remove) {
            JsonPointer pointer = JsonPointer.compile(place);
            JsonNode removed = ((ObjectNode) document.at(pointer.head()))
                    .remove(pointer.last().getMatchingProperty());
            assertThat(removed).as(place).isNotNull();
        }
        String text = JsonText.write(document);
        for (Map.Entry<String, String> entry : respell.entrySet()) {
            assertThat(text).contains(entry.getKey());
            text = text.replace(entry.getKey(), entry.getValue());
        }
        return Contract.parse("edited.json", text);
    }
}
