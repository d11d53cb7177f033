package dev.cartwright.server.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The contract's schemas, compiled: shapes to read with and validators of the request view. Used while starting only. */
final class Schemas {
    /** The end of a pattern: in the contract the very end, in Java also before a last line break. */
    private static final Pattern END = Pattern.compile("(?<!\\\\)\\$$");

    private static final String REFERENCE = "$ref";
    private static final String ALL_OF = "allOf";

    private final JsonNode document;
    private final RequestView requestView;
    private final SchemaRegistry registry;
    private final IdentityHashMap<JsonNode, Shape> shapes = new IdentityHashMap<>();
    private final IdentityHashMap<JsonNode, Rule> rules = new IdentityHashMap<>();

    Schemas(JsonNode document) {
        this.document = document;
        this.requestView = new RequestView(document, schema -> first(schema, "readOnly") != null);
        String request = requestView.ofSchemas().toString();
        this.registry = SchemaRegistry.withDialect(
                Dialect.builder(Dialects.getOpenApi30())
                        .unknownKeywordFactory((keyword, context) -> new NonValidationKeyword(keyword))
                        .build(),
                builder -> builder.schemas(Map.of(RequestView.ADDRESS, request))
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()));
    }

    /** Follows references until something else is found. */
    JsonNode resolve(JsonNode node) {
        JsonNode found = node;
        while (found.has(REFERENCE)) {
            found = document.at(found.get(REFERENCE).asText().substring(1));
        }
        return found;
    }

    /** The same for every place that shares the schema: most parameters are those of all operations. */
    Rule rule(JsonNode schema) {
        Rule known = rules.get(schema);
        if (known != null) {
            return known;
        }
        SchemaLocation location = SchemaLocation.of(RequestView.ADDRESS + "/rule/" + rules.size());
        Rule rule = new Rule(place(schema), registry.getSchema(location, requestView.of(schema)));
        rules.put(schema, rule);
        return rule;
    }

    private Place place(JsonNode schema) {
        return new Place(
                shape(schema),
                first(schema, "readOnly") != null,
                number(first(schema, "x-violation-code")),
                number(first(schema, "x-missing-code")),
                maxPerKey(first(schema, "x-max-per-key")),
                maxInAll(first(schema, "x-max-in-all")));
    }

    private static @Nullable MaxPerKey maxPerKey(@Nullable JsonNode written) {
        if (written == null) {
            return null;
        }
        Map<String, Integer> limits = new HashMap<>();
        written.path("limits")
                .properties()
                .forEach(limit -> limits.put(limit.getKey(), limit.getValue().asInt()));
        return new MaxPerKey(written.path("member").asText(), Map.copyOf(limits));
    }

    private static @Nullable MaxInAll maxInAll(@Nullable JsonNode written) {
        return written == null
                ? null
                : new MaxInAll(
                        written.path("member").asText(), written.path("limit").asInt());
    }

    private static @Nullable Integer number(@Nullable JsonNode node) {
        return node == null ? null : Integer.valueOf(node.asInt());
    }

    /** What the schema says under this name, or else the schema that it stands for; false says nothing. */
    private @Nullable JsonNode first(JsonNode schema, String name) {
        for (JsonNode link : chain(schema)) {
            JsonNode value = link.get(name);
            if (value != null && !(value.isBoolean() && !value.asBoolean())) {
                return value;
            }
        }
        return null;
    }

    /** The schema, what it refers to, what that refers to; an allOf of one is a reference that has room for more words. */
    private List<JsonNode> chain(JsonNode schema) {
        List<JsonNode> chain = new ArrayList<>(List.of(schema));
        JsonNode link = schema;
        while (link.has(REFERENCE) || link.has(ALL_OF)) {
            if (link.path(ALL_OF).size() > 1) {
                throw new IllegalStateException("allOf of several schemas is not read: " + link);
            }
            link = link.has(REFERENCE)
                    ? document.at(link.get(REFERENCE).asText().substring(1))
                    : link.get(ALL_OF).get(0);
            chain.add(link);
        }
        return chain;
    }

    private Shape shape(JsonNode schema) {
        List<JsonNode> chain = chain(schema);
        JsonNode last = chain.get(chain.size() - 1);
        Shape known = shapes.get(last);
        if (known != null) {
            return known;
        }
        Shape shape = new Shape();
        shapes.put(last, shape);
        fill(shape, last);
        return shape;
    }

    private void fill(Shape shape, JsonNode schema) {
        shape.type(schema.path("type").asText());
        schema.path("properties")
                .properties()
                .forEach(property -> shape.addMember(property.getKey(), place(property.getValue())));
        schema.path("x-misnomers").properties().forEach(entry -> {
            JsonNode misnomer = entry.getValue();
            shape.addMisnomer(
                    entry.getKey(),
                    new Misnomer(
                            misnomer.path("use").asText(),
                            misnomer.path("code").asInt(),
                            misnomer.path("hint").asText()));
        });
        schema.path("enum").forEach(value -> shape.addValue(value.asText()));
        if (schema.has("items")) {
            shape.elements(place(schema.get("items")));
        }
        if (schema.path("additionalProperties").isObject()) {
            shape.mapValues(place(schema.get("additionalProperties")));
        }
        if (schema.has("x-key-pattern")) {
            shape.keyPattern(Pattern.compile(
                    END.matcher(schema.get("x-key-pattern").asText()).replaceFirst("\\\\z")));
        }
        shape.largest(schema.path("maxItems").asInt(schema.path("maxProperties").asInt(Integer.MAX_VALUE)));
        if ("date-time".equals(schema.path("format").asText())) {
            shape.dateTime();
        }
    }
}
