package dev.cartwright.conformance.changes;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwright.conformance.cases.JsonText;
import java.util.TreeSet;

/** A judgement for programs. */
public final class ChangeJson {

    private ChangeJson() {}

    /** An object with {@code passes}, the changes, and the stale entries. */
    public static String write(Judgement judgement) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("passes", judgement.passes());
        ArrayNode changes = json.putArray("changes");
        judgement.changes().forEach(change -> {
            ObjectNode entry = changes.addObject();
            entry.put("class", change.effect().toString());
            entry.put("place", change.place());
            entry.put("what", change.what());
            entry.put("before", change.before());
            entry.put("after", change.after());
            ArrayNode breaks = entry.putArray("breaks");
            new TreeSet<>(change.breaks()).forEach(party -> breaks.add(party.toString()));
            judgement.acceptance(change).ifPresent(accepted -> entry.put("reason", accepted.reason()));
        });
        ArrayNode stale = json.putArray("stale");
        judgement
                .stale()
                .forEach(entry -> stale.addObject()
                        .put("class", entry.effect().toString())
                        .put("place", entry.place()));
        return JsonText.pretty(json);
    }
}
