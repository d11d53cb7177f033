package dev.cartwright.conformance.changes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compares what two schemas allow in a request or a response. Follows references, and circles of them once. */
final class SchemaChanges {

    private static final Set<String> COMPARED = Stream.concat(
                    Keywords.names().stream(),
                    Stream.of(
                            "properties",
                            "required",
                            "items",
                            "additionalProperties",
                            "allOf",
                            "readOnly",
                            "writeOnly",
                            "default",
                            "x-open-enum",
                            "x-error-codes",
                            "x-violation-code",
                            "x-missing-code",
                            "x-misnomers"))
            .collect(Collectors.toSet());

    private final Found found;
    private final Set<String> seen = new HashSet<>();

    SchemaChanges(Found found) {
        this.found = found;
    }

    void compare(Pair schemas, Direction direction) {
        Pair at = schemas.target();
        if (at.isInBoth()) {
            if (seen.add(direction + " " + at.key())) {
                both(at, direction);
            }
        } else if (at.isAdded()) {
            found.add(schemas, "schema added", direction.brokenBy(Variation.NARROWER));
        } else if (at.isRemoved()) {
            found.add(schemas, "schema removed", direction.brokenBy(Variation.WIDER));
        }
    }

    private void both(Pair at, Direction direction) {
        if (wraps(at.before()) && wraps(at.after())) {
            compare(at.member("allOf").member("0"), direction);
            values(at, direction);
        } else {
            values(new Pair(merged(at.before()), merged(at.after())), direction);
        }
    }

    private static boolean wraps(Spot schema) {
        return schema.node().path("allOf").size() == 1 && !schema.node().has("properties");
    }

    /** The schema with what it gets from {@code allOf} written into it. */
    static Spot merged(Spot schema) {
        JsonNode parts = schema.node().path("allOf");
        if (parts.isEmpty()) {
            return schema;
        }
        ObjectNode merged = ((ObjectNode) schema.node()).objectNode();
        for (int i = 0; i < parts.size(); i++) {
            Spot part =
                    merged(schema.member("allOf").member(Integer.toString(i)).target());
            add(merged, part.node());
        }
        add(merged, ((ObjectNode) schema.node()).deepCopy().without("allOf"));
        return new Spot(schema.document(), schema.pointer(), merged);
    }

    private static void add(ObjectNode merged, JsonNode part) {
        part.properties().forEach(entry -> {
            if (entry.getKey().equals("properties")) {
                merged.withObjectProperty("properties").setAll((ObjectNode) entry.getValue());
            } else if (entry.getKey().equals("required")) {
                entry.getValue().forEach(merged.withArrayProperty("required")::add);
            } else {
                merged.set(entry.getKey(), entry.getValue());
            }
        });
    }

    private void values(Pair at, Direction direction) {
        for (String keyword : Keywords.names()) {
            Pair limit = at.member(keyword);
            if (limit.differs()) {
                Variation variation = Keywords.variation(
                        keyword, at.before().node(), at.after().node());
                found.add(limit, keyword + " changed", direction.brokenBy(variation));
            }
        }
        Wording.compare(at, COMPARED, found);
        new VocabularyChanges(found).compare(at, direction);
        new MemberChanges(found, this).compare(at, direction);
        compare(at.member("items"), direction);
        for (String alternatives : List.of("oneOf", "anyOf")) {
            Pair list = at.member(alternatives);
            for (int i = 0;
                    i
                            < Math.min(
                                    list.before().node().size(),
                                    list.after().node().size());
                    i++) {
                compare(list.member(Integer.toString(i)), direction);
            }
        }
    }
}
