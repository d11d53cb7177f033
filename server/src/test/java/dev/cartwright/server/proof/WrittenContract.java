package dev.cartwright.server.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialects;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the contract and decision 0009 allow an operation to answer, read without the server's code. Not thread-safe while being filled. */
final class WrittenContract {
    private static final String ADDRESS = "urn:contract";
    private static final String FAULT = "/components/schemas/ApiFault";
    private static final String DECISION = "/dev/cartwright/spec/decisions/0009-statuses-of-http.md";

    private final JsonNode document;
    private final SchemaRegistry registry;
    private final Map<String, Schema> answers = new HashMap<>();

    private WrittenContract(JsonNode document) {
        this.document = document;
        this.registry = SchemaRegistry.withDialect(
                Dialects.getOpenApi30(),
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
                });
            }
        }
        return this;
    }

    private void allow(String operation, String status, String schema) {
        answers.put(operation + " " + status, registry.getSchema(SchemaLocation.of(ADDRESS + "#" + schema)));
    }

    boolean documents(String operation, Reply reply) {
        return answers.containsKey(operation + " " + reply.status());
    }

    /** What is wrong with the body of a documented answer. */
    List<Error> faults(String operation, Reply reply) {
        return answers.get(operation + " " + reply.status()).validate(reply.json());
    }
}
