package dev.cartwright.conformance.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A decision on what the documentation leaves open.
 *
 * @param id four digits
 * @param frontMatter the YAML between the first two lines of three dashes
 */
public record Decision(String id, Path file, JsonNode frontMatter) {

    /** Every decision of the contract's folder, by id. */
    public static Map<String, Decision> all(Path spec) {
        Map<String, Decision> decisions = new TreeMap<>();
        try (Stream<Path> files = Files.list(spec.resolve("decisions"))) {
            files.filter(file -> String.valueOf(file.getFileName()).matches("\\d{4}-.*\\.md"))
                    .forEach(file -> {
                        String id = String.valueOf(file.getFileName()).substring(0, 4);
                        decisions.put(id, new Decision(id, file, frontMatter(file)));
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return decisions;
    }

    /** What it says, in Markdown: the file's text after the front matter. */
    public String text() {
        return parts(file)[2].strip();
    }

    private static JsonNode frontMatter(Path file) {
        return Yaml.tree(file.toString(), parts(file)[1]);
    }

    private static String[] parts(Path file) {
        String[] parts = Yaml.text(file).split("(?m)^---\\s*$", 3);
        CaseException.require(
                parts.length == 3, file + ": the file must begin with front matter between lines of three dashes");
        return parts;
    }
}
