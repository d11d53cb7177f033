package dev.cartwright.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** The contract as tests read it, apart from the server's own reading of it. */
final class ContractFile {
    private static final Set<String> METHODS = Set.of("get", "put", "post", "delete", "patch");

    private final JsonNode document;

    ContractFile() {
        try (InputStream stream = ContractFile.class.getResourceAsStream("/dev/cartwright/spec/openapi.yaml")) {
            document = new YAMLMapper().readTree(stream);
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    /** An operation as written; {@code toString} is its id, for the names of tests. */
    record Operation(String method, String path, JsonNode definition) {
        @Override
        public String toString() {
            return definition.path("operationId").asText();
        }
    }

    List<Operation> operations() {
        List<Operation> operations = new ArrayList<>();
        document.path("paths")
                .properties()
                .forEach(path -> path.getValue().properties().stream()
                        .filter(member -> METHODS.contains(member.getKey()))
                        .forEach(member -> operations.add(new Operation(
                                member.getKey().toUpperCase(Locale.ROOT), path.getKey(), member.getValue()))));
        return operations;
    }

    /** The security schemes that will do for the operation. */
    Set<String> schemes(Operation operation) {
        JsonNode security = operation.definition().has("security")
                ? operation.definition().get("security")
                : document.path("security");
        Set<String> schemes = new HashSet<>();
        security.forEach(alternative -> alternative.fieldNames().forEachRemaining(schemes::add));
        return schemes;
    }

    /** What a reference points to, or the node itself. */
    JsonNode resolved(JsonNode node) {
        return node.has("$ref") ? resolved(document.at(node.get("$ref").asText().substring(1))) : node;
    }
}
