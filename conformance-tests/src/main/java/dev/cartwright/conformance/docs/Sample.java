package dev.cartwright.conformance.docs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.conformance.cases.CaseException;
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
        Message message = HeadReader.read(text)
                .filter(it -> it.start().isPresent() || isJson(block, it))
                .orElseGet(() -> JsonLikeness.isLikely(block.fence(), text) ? Message.bodyAlone() : Message.none());
        boolean hasBody =
                message.kind() != Kind.NONE && !text.substring(message.body()).isBlank();
        List<Defect> defects = new ArrayList<>(message.defects());
        if (!hasBody || !isJson(block, message)) {
            return new Sample(block, message, defects, hasBody, Optional.empty());
        }
        int from = text.startsWith("\uFEFF", message.body()) ? message.body() + 1 : message.body();
        List<Defect> ofBody = JsonRepair.defects(text, from);
        defects.addAll(ofBody);
        List<Edit> edits = ofBody.stream().flatMap(it -> it.edits().stream()).toList();
        String repaired = Edit.apply(text, edits).substring(from);
        Optional<JsonNode> json = JsonText.read(repaired);
        if (json.isEmpty()) {
            defects.add(unreadable(repaired, from, edits));
        }
        return new Sample(block, message, defects, true, json);
    }

    private static boolean isJson(CodeBlock block, Message message) {
        return message.kind() == Kind.BODY
                || message.saysJson()
                || (message.saysNothing()
                        && JsonLikeness.isLikely("", block.text().substring(message.body())));
    }

    /** The grammar holds, but a name occurs twice in one object. */
    private static Defect unreadable(String repaired, int from, List<Edit> edits) {
        int offset = from;
        String message = "is not JSON";
        try {
            JsonText.parse("the body", repaired);
        } catch (CaseException e) {
            if (e.getCause() instanceof JsonProcessingException fault) {
                offset = Edit.origin(from + (int) fault.getLocation().getCharOffset(), edits);
                message = fault.getOriginalMessage();
            }
        }
        return Defect.open(offset, Defect.Kind.NAME_TWICE, message);
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
