package dev.cartwright.conformance.coverage;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.conformance.cases.Contract;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/**
 * A schema laid out as the places of a body: {@code *} stands for each element of a list and for each free key. A schema that
 * contains itself is laid out once; the places inside it are those of its first occurrence.
 *
 * @param path the place, by JSON pointer; empty for the body itself
 * @param isMember whether it is a named member or the value of a free key
 * @param written the schema as it stands there, which may add to the one it refers to
 * @param schema the schema itself, references followed
 * @param keywords what it asks of a value
 * @param bounds how far a value may go
 */
record Shape(
        String path,
        boolean isMember,
        Located written,
        Located schema,
        List<Keyword> keywords,
        List<Bound> bounds,
        Map<String, Shape> members,
        Optional<Shape> each) {

    /** What a caller writes: members of the service are left out. */
    static Shape ofRequest(Located schema) {
        return new Layout(true).shape("", false, schema);
    }

    /** What the service answers. */
    static Shape ofResponse(Located schema) {
        return new Layout(false).shape("", false, schema);
    }

    /** This place and every place below it. */
    Stream<Shape> all() {
        return Stream.concat(
                Stream.of(this),
                Stream.concat(members.values().stream(), each.stream()).flatMap(Shape::all));
    }

    /** Enters the places directly below, with the values that a value has there. */
    void below(JsonNode value, BiConsumer<Shape, JsonNode> visit) {
        members.forEach((name, member) -> {
            if (value.has(name)) {
                visit.accept(member, value.get(name));
            }
        });
        each.filter(any -> value.isArray() || any.isMember)
                .ifPresent(any -> value.forEach(it -> visit.accept(any, it)));
    }

    /** Lays one schema out. */
    private static final class Layout {

        private final boolean isRequest;
        private final Deque<String> open = new ArrayDeque<>();

        Layout(boolean isRequest) {
            this.isRequest = isRequest;
        }

        Shape shape(String path, boolean isMember, Located written) {
            Located schema = written.schema();
            List<Keyword> keywords = isRequest ? Keyword.of(schema.node()) : List.of();
            List<Bound> bounds = isRequest ? Bound.of(schema.node()) : List.of();
            Map<String, Shape> members = new LinkedHashMap<>();
            Optional<Shape> each = Optional.empty();
            if (!open.contains(schema.place())) {
                open.push(schema.place());
                for (Map.Entry<String, Located> member : schema.at("properties").members()) {
                    if (!isRequest || !Contract.isReadOnly(member.getValue().node())) {
                        members.put(member.getKey(), shape(path + "/" + member.getKey(), true, member.getValue()));
                    }
                }
                each = each(path, schema);
                open.pop();
            }
            return new Shape(path, isMember, written, schema, keywords, bounds, members, each);
        }

        private Optional<Shape> each(String path, Located schema) {
            if (schema.node().has("items")) {
                return Optional.of(shape(path + "/*", false, schema.at("items")));
            }
            return schema.node().path("additionalProperties").isObject()
                    ? Optional.of(shape(path + "/*", true, schema.at("additionalProperties")))
                    : Optional.empty();
        }
    }
}
