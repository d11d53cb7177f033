package dev.cartwright.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.MapperBuilder;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the build makes of the files that people write. */
class BuiltInFilesTest {

    @ParameterizedTest
    @CsvSource({
        "../api-spec/openapi.yaml, http/openapi.json",
        "src/main/resources/dev/cartwright/server/accounts.yaml, accounts.json",
        "src/main/resources/dev/cartwright/server/catalog.yaml, catalog.json"
    })
    void theJsonThatTheServerReadsSaysWhatTheYamlSays(Path written, String made) throws IOException {
        JsonNode yaml = exact(YAMLMapper.builder()).readTree(written.toFile());

        JsonNode json = exact(JsonMapper.builder()).readTree(Main.class.getResourceAsStream(made));

        assertThat(json).isEqualTo(yaml);
    }

    private static ObjectMapper exact(MapperBuilder<?, ?> builder) {
        return builder.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS).build();
    }
}
