package dev.cartwright.server.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import com.networknt.schema.keyword.NonValidationKeyword;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What the contract and decision 0009 allow an operation to answer, read without the server's code. Not thread-safe while being filled. */
final class WrittenContract {
    private static final String ADDRESS = "urn:contract";
    private static final String FAULT = "/components/schemas/ApiFault";
    private static final String DECISION = "/dev/cartwright/spec/decisions/0009-statuses-of-http.md";

    private final JsonNode document;
    private final SchemaRegistry registry;
    private final Map<String, Schema> answers = new HashMap<>();
    private final Map<String, Map<String, JsonNode>> headers = new HashMap<>();

    private WrittenContract(JsonNode document) {
        this.document = document;
        this.registry = SchemaRegistry.withDialect(
                Dialect.builder(Dialects.getOpenApi30())
                        .unknownKeywordFactory((keyword, context) -> new NonValidationKeyword(keyword))
                        .build(),
                builder -> builder.schemas(Map.of(ADDRESS, document.toString()))
                        .schemaRegistryConfig(SchemaRegistryConfig.builder()
                                .formatAssertionsEnabled(true)
                                .build()));
    }

    static WrittenContract read() throws IOException {
        return new WrittenContract(document()).filled();
    }

    /** One that the server does not keep: a cart's status is a number, and no cart is ever not found. */
    static WrittenContract broken() throws IOException {
        JsonNode document = document();
        ((ObjectNode) document.at("/components/schemas/Cart/properties"))
                .putObject("status")
                .put("type", "integer");
        for (JsonNode path : document.path("paths")) {
            if (path.at("/get/responses") instanceof ObjectNode responses) {
                responses.remove("404");
            }
        }
        return new WrittenContract(document).filled();
    }

    /** One whose tags the server does not give: each is a single letter. */
    static WrittenContract withAnotherHeader() throws IOException {
        JsonNode document = document();
        ((ObjectNode) document.at("/components/headers/ETag/schema")).put("pattern", "^\"a\"$");
        return new WrittenContract(document).filled();
    }

    private static JsonNode document() throws IOException {
        return new YAMLMapper().readTree(resource("/dev/cartwright/spec/openapi.yaml"));
    }

    private static String resource(String name) throws IOException {
        try (InputStream stream = WrittenContract.class.getResourceAsStream(name)) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private WrittenContract filled() throws IOException {
        JsonNode everywhere = new YAMLMapper().readTree(resource(DECISION).split("(?m)^---$")[1]);
        for (JsonNode path : document.path("paths")) {
            for (JsonNode operation : path) {
                String id = operation.path("operationId").asText();
                everywhere
                        .path("statuses")
                        .forEach(status -> allow(id, status.path("status").asText(), FAULT));
                operation.path("responses").properties().forEach(response -> {
                    String place = response.getValue().path("$ref").asText().substring(1);
                    allow(id, response.getKey(), place + "/content/application~1json/schema");
                    headers.put(id + " " + response.getKey(), headers(place));
                });
            }
        }
        return this;
    }

    private Map<String, JsonNode> headers(String place) {
        Map<String, JsonNode> named = new HashMap<>();
        for (Map.Entry<String, JsonNode> header :
                document.at(place + "/headers").properties()) {
            String reference = header.getValue().path("$ref").asText();
            named.put(header.getKey(), reference.isEmpty() ? header.getValue() : document.at(reference.substring(1)));
        }
        return named;
    }

    private void allow(String operation, String status, String schema) {
        answers.put(operation + " " + status, registry.getSchema(SchemaLocation.of(ADDRESS + "#" + schema)));
    }

    boolean documents(String operation, Reply reply) {
        return answers.containsKey(operation + " " + reply.status());
    }

    /** What is wrong with the body and the headers of a documented answer. */
    List<String> faults(String operation, Reply reply) {
        String answer = operation + " " + reply.status();
        List<String> faults = new ArrayList<>();
        answers.get(answer).validate(reply.json()).forEach(error -> faults.add(error.toString()));
        headers.getOrDefault(answer, Map.of()).forEach((name, header) -> {
            Optional<String> value = reply.header(name);
            if (value.isEmpty() && header.path("required").asBoolean()) {
                faults.add(name + " is missing");
            }
            value.filter(text -> !fits(header.path("schema"), text))
                    .ifPresent(text -> faults.add(name + " is " + text));
        });
        return faults;
    }

    /** All headers of the contract but the whole numbers are texts with a pattern. */
    private static boolean fits(JsonNode schema, String text) {
        String pattern = schema.path("type").asText().equals("integer")
                ? "^[0-9]+$"
                : schema.path("pattern").asText();
        return Pattern.compile(pattern).matcher(text).find();
    }
}
