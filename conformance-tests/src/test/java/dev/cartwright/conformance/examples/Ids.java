package dev.cartwright.conformance.examples;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.conformance.cases.Contract;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Compares the ids of a message wherever the contract says that they are the same: in the path, in the members that its
 * links take ids from, and in what fills an {@code x-uri-template}.
 */
final class Ids {

    private static final Pattern NAME = Pattern.compile("\\{([^}]+)}");
    private static final Pattern IN_BODY = Pattern.compile("\\$response\\.body#(?:/[^/]+/0)?/([^/]+)");
    private static final List<String> ITEM = List.of("productId", "skuId", "availabilityId");

    private final Contract contract;
    /** Of a schema the members that are ids, each with the name of the parameter that takes it. */
    private final Map<JsonNode, Map<String, String>> members = new IdentityHashMap<>();

    Ids(Contract contract) {
        this.contract = contract;
        contract.operations()
                .forEach(operation ->
                        operation.node().path("responses").forEach(written -> links(contract.resolve(written))));
    }

    /** What is compared in the message: each id that stands at a second place. */
    List<Comparison> comparisons(Message message) {
        List<Comparison> found = new ArrayList<>();
        Map<String, String> known = new HashMap<>(message.parameters());
        known.keySet().retainAll(message.operation().pathNames());
        if (message.isRequest()) {
            JsonNode schema = contract.requestSchema(message.operation());
            message.sent()
                    .ifPresent(sent -> members.getOrDefault(schema, Map.of())
                            .forEach((member, name) -> sent.properties().stream()
                                    .filter(entry -> entry.getKey().equalsIgnoreCase(member) && known.containsKey(name))
                                    .forEach(entry -> found.add(new Comparison(
                                            JsonPointer.empty().appendProperty(entry.getKey()),
                                            name,
                                            known.get(name),
                                            entry.getValue().asText())))));
        } else {
            JsonNode schema = contract.responseSchema(message.operation(), message.status());
            message.body().ifPresent(body -> walk(JsonPointer.empty(), body, schema, known, found));
        }
        return found;
    }

    /** The ids that differ, a line each. */
    List<String> faults(Message message) {
        return comparisons(message).stream()
                .filter(it -> !it.expected().equalsIgnoreCase(it.found()))
                .map(it -> it.place() + ": " + it.name() + " is " + it.found() + ", elsewhere " + it.expected())
                .toList();
    }

    private void links(JsonNode response) {
        JsonNode root = contract.schema(contract.mediaType(response).path("schema"));
        for (JsonNode link : response.path("links")) {
            for (Map.Entry<String, JsonNode> parameter :
                    contract.resolve(link).path("parameters").properties()) {
                Matcher matcher = IN_BODY.matcher(parameter.getValue().asText());
                if (matcher.matches()) {
                    boolean inList = matcher.group().contains("/0/");
                    String list = matcher.group().replaceAll(".*#/|/.*", "");
                    JsonNode schema = inList
                            ? contract.schema(root.path("properties").path(list).path("items"))
                            : root;
                    members.computeIfAbsent(schema, key -> new HashMap<>()).put(matcher.group(1), parameter.getKey());
                }
            }
        }
    }

    private void walk(
            JsonPointer at, JsonNode value, JsonNode written, Map<String, String> outer, List<Comparison> found) {
        JsonNode schema = contract.schema(written);
        for (int i = 0; value.isArray() && i < value.size(); i++) {
            walk(at.appendIndex(i), value.get(i), schema.path("items"), outer, found);
        }
        Map<String, String> known = new HashMap<>(outer);
        members.getOrDefault(schema, Map.of()).forEach((member, name) -> {
            if (value.path(member).isTextual()) {
                compare(at.appendProperty(member), name, value.path(member).asText(), known, found);
            }
        });
        for (Map.Entry<String, JsonNode> entry : value.properties()) {
            JsonNode member = schema.path("properties").path(entry.getKey());
            if (contract.resolve(member).has("x-position-key")) {
                known.put(entry.getKey(), entry.getValue().asText());
            }
            if (contract.schema(member) == contract.at("#/components/schemas/CatalogItemId")) {
                String[] parts = entry.getValue().asText().split(":", -1);
                for (int i = 0; i < parts.length && parts.length == ITEM.size(); i++) {
                    known.put(ITEM.get(i), parts[i]);
                }
            }
        }
        for (Map.Entry<String, JsonNode> entry : value.properties()) {
            JsonNode member = schema.path("properties").path(entry.getKey());
            JsonPointer place = at.appendProperty(entry.getKey());
            template(member).ifPresent(template -> link(place, entry.getValue(), template, known, found));
            walk(place, entry.getValue(), member, known, found);
        }
    }

    private Optional<String> template(JsonNode member) {
        return Optional.of(member.path("x-uri-template"))
                .filter(JsonNode::isTextual)
                .map(JsonNode::asText);
    }

    private static void link(
            JsonPointer at, JsonNode link, String template, Map<String, String> known, List<Comparison> found) {
        JsonPointer place = at.appendProperty("uri");
        String uri = link.path("uri").asText();
        String form = NAME.splitAsStream(template)
                .map(Pattern::quote)
                .reduce((a, b) -> a + "([^/?&]+)" + b)
                .orElse("");
        Matcher matcher = Pattern.compile(template.endsWith("}") ? form + "([^/?&]+)" : form)
                .matcher(uri);
        if (!matcher.matches()) {
            found.add(new Comparison(place, "its form", template, uri));
            return;
        }
        List<String> names =
                NAME.matcher(template).results().map(name -> name.group(1)).toList();
        for (int i = 0; i < names.size(); i++) {
            if (known.containsKey(names.get(i))) {
                found.add(new Comparison(place, names.get(i), known.get(names.get(i)), matcher.group(i + 1)));
            }
        }
    }

    private static void compare(
            JsonPointer place, String name, String value, Map<String, String> known, List<Comparison> found) {
        if (known.containsKey(name)) {
            found.add(new Comparison(place, name, known.get(name), value));
        }
        known.put(name, value);
    }

    /**
     * An id at its second place.
     *
     * @param place where it stands, a pointer into the body
     * @param expected what it is elsewhere
     */
    record Comparison(JsonPointer place, String name, String expected, String found) {}
}
