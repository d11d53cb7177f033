package dev.cartwright.server;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The contract as the server has it. */
final class BuiltInContract {
    private BuiltInContract() {}

    static JsonNode tree() {
        try (InputStream stream = BuiltInContract.class.getResourceAsStream("/dev/cartwright/spec/openapi.yaml")) {
            return new YAMLMapper().readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
