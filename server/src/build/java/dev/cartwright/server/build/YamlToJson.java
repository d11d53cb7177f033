package dev.cartwright.server.build;

import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Run by the build: people write YAML, and to read it costs a server much of its start. */
final class YamlToJson {
    private static final YAMLMapper YAML = YAMLMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    private YamlToJson() {}

    /** Numbers keep their digits, a name given twice is a mistake. Takes a YAML file and the JSON file to make of it, and so on. */
    public static void main(String[] files) throws IOException {
        for (int i = 0; i < files.length; i += 2) {
            Path made = Path.of(files[i + 1]);
            Files.createDirectories(made.getParent());
            Files.write(made, JSON.writeValueAsBytes(YAML.readTree(Files.newInputStream(Path.of(files[i])))));
        }
    }
}
