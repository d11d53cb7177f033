package dev.cartwright.conformance.docs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.conformance.cases.JsonText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a block prints, and what is wrong with its syntax.
 *
 * @param defects in the order of the text
 * @param hasBody whether there is anything behind the head
 * @param json the body once it is repaired; empty if there is none, or it is no JSON even then
 */
record Sample(CodeBlock block, Message message, List<Defect> defects, boolean hasBody, Optional<JsonNode> json) {

    Sample {
        defects = List.copyOf(defects);
    }

    static Sample read(CodeBlock block) {
        String text = block.text();
        Called called = Called.of(block.fence());
        Optional<Message> head = HeadReader.read(called, text);
        if (head.isPresent()) {
            JsonBody body = new JsonBody(text, head.get().body());
            JsonLikeness likeness = likeness(called, head.get(), body);
            if (head.get().start().isPresent() || called == Called.HTTP || likeness == JsonLikeness.JSON) {
                return withBody(block, head.get(), body, likeness);
            }
        }
        JsonBody alone = new JsonBody(text, 0);
        JsonLikeness likeness = JsonLikeness.of(called, alone);
        if (likeness == JsonLikeness.JSON) {
            return withBody(block, Message.bodyAlone(), alone, likeness);
        }
        List<Defect> defects = called == Called.HTTP
                ? List.of(Unreadable.http(text))
                : likeness == JsonLikeness.UNREADABLE ? List.of(Unreadable.json(text, 0)) : List.of();
        return new Sample(block, Message.none(), defects, false, Optional.empty());
    }

    /** What the body of a message is: what the head calls it, whatever language a console's block is said to be in. */
    private static JsonLikeness likeness(Called called, Message message, JsonBody body) {
        if (message.saysJson()) {
            return JsonLikeness.of(Called.JSON, body);
        }
        boolean other = called == Called.OTHER && message.start().isEmpty();
        return message.saysNothing() ? JsonLikeness.of(other ? called : Called.NOTHING, body) : JsonLikeness.NONE;
    }

    private static Sample withBody(CodeBlock block, Message message, JsonBody body, JsonLikeness likeness) {
        String text = block.text();
        List<Defect> defects = new ArrayList<>(message.defects());
        boolean hasBody = !text.substring(message.body()).isBlank();
        if (!hasBody || likeness == JsonLikeness.NONE) {
            return new Sample(block, message, defects, hasBody, Optional.empty());
        }
        if (likeness == JsonLikeness.UNREADABLE) {
            defects.add(Unreadable.json(text, message.body()));
            return new Sample(block, message, defects, true, Optional.empty());
        }
        Optional<JsonNode> printed = body.value();
        if (printed.isPresent()) {
            return new Sample(block, message, defects, true, printed);
        }
        List<Defect> ofBody = body.repair().defects();
        defects.addAll(ofBody);
        List<Edit> edits = ofBody.stream().flatMap(it -> it.edits().stream()).toList();
        String repaired = Edit.apply(text, edits).substring(body.from());
        Optional<JsonNode> json = JsonText.read(repaired);
        if (json.isEmpty()) {
            defects.add(Unreadable.repaired(repaired, body.from(), edits));
        }
        return new Sample(block, message, defects, true, json);
    }

    boolean isValidAsPrinted() {
        return defects.isEmpty();
    }

    /** Whether the first proposals mend all that is wrong. */
    boolean isValidAfterRepair() {
        return defects.stream().noneMatch(it -> it.proposals().isEmpty());
    }

    /** The text with the first proposal of every defect made. */
    String repaired() {
        return Edit.apply(
                block.text(),
                defects.stream().flatMap(it -> it.edits().stream()).toList());
    }
}
