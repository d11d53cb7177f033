package dev.cartwright.conformance.docs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.conformance.cases.JsonText;
import java.util.Optional;

/** A part of a text, up to its end, that may be JSON; the repair is looked for once, when it is asked for. */
final class JsonBody {

    private final String text;
    private final int from;
    private Optional<JsonRepair> repair = Optional.empty();

    /** @param start where it begins, perhaps with a byte-order mark */
    JsonBody(String text, int start) {
        this.text = text;
        this.from = text.startsWith("\uFEFF", start) ? start + 1 : start;
    }

    String text() {
        return text;
    }

    /** Where it begins, behind the byte-order mark. */
    int from() {
        return from;
    }

    String printed() {
        return text.substring(from);
    }

    /** What it is without any repair; nothing if it is no JSON. */
    Optional<JsonNode> value() {
        return JsonText.read(printed());
    }

    JsonRepair repair() {
        JsonRepair found = repair.orElseGet(() -> JsonRepair.of(text, from));
        repair = Optional.of(found);
        return found;
    }
}
