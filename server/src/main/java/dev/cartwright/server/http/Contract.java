package dev.cartwright.server.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** The contract file as the server reads it: the one place where paths, parameters and constraints are written. */
public final class Contract {
    private static final String FILE = "/dev/cartwright/spec/openapi.yaml";
    /** The build has made it of the file: to read YAML takes much longer. */
    private static final String SAME_AS_JSON = "openapi.json";

    private static final Set<String> METHODS =
            Set.of("get", "put", "post", "delete", "options", "head", "patch", "trace");

    private static final List<String> PLACES = List.of("path", "query", "header");

    private final JsonNode document;
    private final Schemas schemas;

    Contract(JsonNode document) {
        this.document = document;
        this.schemas = new Schemas(document);
    }

    /** The contract that the server was built with. */
    public static Contract builtIn() {
        try {
            return new Contract(new JsonMapper().readTree(bytes(SAME_AS_JSON)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its file, byte for byte. */
    public static byte[] file() {
        return bytes(FILE);
    }

    private static byte[] bytes(String resource) {
        try (InputStream stream = Contract.class.getResourceAsStream(resource)) {
            return Objects.requireNonNull(stream, resource).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(member -> METHODS.contains(member.getKey()))
                        .forEach(member -> operations.add(
                                operation(path.getKey(), path.getValue(), member.getKey(), member.getValue()))));
        return operations;
    }

    /** How long the description of an error may be. */
    int longestDescription() {
        return document.at("/components/schemas/ApiFault/properties/description/maxLength")
                .asInt(Integer.MAX_VALUE);
    }

    /** The form of the texts that a schema describes, by its JSON pointer in the contract. */
    public Form form(String pointer) {
        return new Form(schemas.rule(document.requiredAt(pointer)));
    }

    private Operation operation(String template, JsonNode path, String method, JsonNode operation) {
        JsonNode security = operation.has("security") ? operation.get("security") : document.path("security");
        JsonNode body = schemas.resolve(operation.path("requestBody")).path("content");
        return new Operation(
                operation.path("operationId").asText(),
                method.toUpperCase(Locale.ROOT),
                new PathTemplate(template),
                parameters(path, operation),
                elements(security)
                        .flatMap(alternative -> fieldNames(alternative))
                        .toList(),
                fieldNames(body).toList(),
                body.isEmpty() ? null : schemas.rule(body.elements().next().path("schema")),
                elements(operation.path("responses"))
                        .map(schemas::resolve)
                        .flatMap(response -> fieldNames(response.path("content")))
                        .distinct()
                        .toList());
    }

    /** Those of the path, unless the operation has one of the same name in the same place, in the order of {@link #PLACES}. */
    private List<Parameter> parameters(JsonNode path, JsonNode operation) {
        Map<String, Parameter> byNameAndPlace = new LinkedHashMap<>();
        Stream.of(path, operation)
                .flatMap(owner -> elements(owner.path("parameters")))
                .map(schemas::resolve)
                .map(this::parameter)
                .forEach(parameter -> byNameAndPlace.put(parameter.in() + " " + parameter.name(), parameter));
        return byNameAndPlace.values().stream()
                .sorted(Comparator.comparingInt(parameter -> PLACES.indexOf(parameter.in())))
                .toList();
    }

    private Parameter parameter(JsonNode parameter) {
        return new Parameter(
                parameter.path("name").asText(),
                parameter.path("in").asText(),
                parameter.path("required").asBoolean(),
                schemas.rule(parameter.path("schema")),
                parameter.path("schema").path("default").asText());
    }

    private static Stream<JsonNode> elements(JsonNode node) {
        return node.isObject()
                ? node.properties().stream().map(member -> member.getValue())
                : Stream.iterate(0, index -> index + 1).limit(node.size()).map(node::get);
    }

    private static Stream<String> fieldNames(JsonNode node) {
        return node.properties().stream().map(member -> member.getKey());
    }
}
