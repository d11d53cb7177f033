package dev.cartwright.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Our templates, and the generator's own that they stand in for. */
final class TemplatesTest {
    private static final Path TEMPLATES = Path.of("src/main/templates");

    @Test
    void theGeneratorsOwnTemplatesAreTheOnesThatOursWereMadeFrom() throws IOException {
        List<String> actual = new ArrayList<>();
        try (Stream<Path> files = Files.walk(TEMPLATES)) {
            for (Path file : files.filter(path -> path.toString().endsWith(".mustache"))
                    .sorted()
                    .toList()) {
                String name = TEMPLATES.relativize(file).toString().replace('\\', '/');
                actual.add(hash(name) + "  " + name);
            }
        }

        assertThat(actual)
                .as("a template of the generator is new or changed: see what is different, carry it over into ours,"
                        + " and write its new sum into ORIGINALS.sha256")
                .isEqualTo(Files.readAllLines(TEMPLATES.resolve("ORIGINALS.sha256")));
    }

    private static String hash(String template) throws IOException {
        try (InputStream original = TemplatesTest.class.getResourceAsStream("/Java/" + template)) {
            return original == null
                    ? "the generator has no"
                    : HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(original.readAllBytes()));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
