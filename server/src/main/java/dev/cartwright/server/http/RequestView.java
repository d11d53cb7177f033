package dev.cartwright.server.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The contract as a request sees it: members that only the service writes are neither declared nor required.
 *
 * <p>Computed once from the contract and written down nowhere. It holds nothing but what a validator must look at, and stands where it is
 * used: references are followed, but for those that lead back, since each costs every request a step.
 */
final class RequestView {
    /** Names the document to the validator; nothing is ever fetched from it. */
    static final String ADDRESS = "https://contract.invalid/openapi";

    private static final String REFERENCE = "$ref";
    private static final String ALL_OF = "allOf";
    private static final String PROPERTIES = "properties";
    private static final String REQUIRED = "required";
    private static final String EXTENSION = "x-";
    private static final Set<String> ANNOTATIONS = Set.of(
            "title", "description", "default", "example", "externalDocs", "deprecated", "readOnly", "writeOnly", "xml");

    private final JsonNode document;
    private final Predicate<JsonNode> readOnly;

    /** @param document in which references are looked up */
    RequestView(JsonNode document, Predicate<JsonNode> readOnly) {
        this.document = document;
        this.readOnly = readOnly;
    }

    /** A document of nothing but the contract's named schemas, where the contract has them: what the references that are left lead to. */
    JsonNode ofSchemas() {
        ObjectNode view = JsonNodeFactory.instance.objectNode();
        ObjectNode schemas = view.putObject("components").putObject("schemas");
        for (Map.Entry<String, JsonNode> schema :
                document.at("/components/schemas").properties()) {
            schemas.set(schema.getKey(), of(schema.getValue()));
        }
        return view;
    }

    /** A copy of the schema that stands alone. */
    JsonNode of(JsonNode schema) {
        return of(schema, Set.of());
    }

    /** @param within the references that have led here */
    private JsonNode of(JsonNode schema, Set<String> within) {
        String reference = schema.path(REFERENCE).asText();
        if (within.contains(reference)) {
            return JsonNodeFactory.instance.objectNode().put(REFERENCE, ADDRESS + reference);
        }
        if (!reference.isEmpty()) {
            Set<String> further =
                    Stream.concat(within.stream(), Stream.of(reference)).collect(Collectors.toUnmodifiableSet());
            return of(document.at(reference.substring(1)), further);
        }
        ObjectNode view = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> keyword : schema.properties()) {
            if (!keyword.getKey().startsWith(EXTENSION) && !ANNOTATIONS.contains(keyword.getKey())) {
                view.set(keyword.getKey(), value(keyword.getKey(), keyword.getValue(), schema, within));
            }
        }
        if (view.path(REQUIRED).isArray() && view.path(REQUIRED).isEmpty()) {
            view.remove(REQUIRED);
        }
        return view.size() == 1 && view.path(ALL_OF).size() == 1 ? view.at("/allOf/0") : view;
    }

    private JsonNode value(String keyword, JsonNode value, JsonNode schema, Set<String> within) {
        return switch (keyword) {
            case PROPERTIES -> written(value, within);
            case REQUIRED -> required(value, schema.path(PROPERTIES));
            case ALL_OF -> all(value, within);
            case "items", "additionalProperties" -> value.isObject() ? of(value, within) : value;
            case "anyOf", "oneOf", "not" ->
                throw new IllegalStateException("a view of " + keyword + " is not made: " + schema);
            default -> value;
        };
    }

    /** The members that a caller may write. */
    private ObjectNode written(JsonNode properties, Set<String> within) {
        ObjectNode view = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> property : properties.properties()) {
            if (!readOnly.test(property.getValue())) {
                view.set(property.getKey(), of(property.getValue(), within));
            }
        }
        return view;
    }

    private ArrayNode required(JsonNode names, JsonNode properties) {
        ArrayNode view = JsonNodeFactory.instance.arrayNode();
        for (JsonNode name : names) {
            JsonNode property = properties.path(name.asText());
            if (property.isMissingNode() || !readOnly.test(property)) {
                view.add(name);
            }
        }
        return view;
    }

    private ArrayNode all(JsonNode schemas, Set<String> within) {
        ArrayNode view = JsonNodeFactory.instance.arrayNode();
        schemas.forEach(schema -> view.add(of(schema, within)));
        return view;
    }
}
