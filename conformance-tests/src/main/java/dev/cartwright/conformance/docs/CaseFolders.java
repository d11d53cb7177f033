package dev.cartwright.conformance.docs;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import dev.cartwright.conformance.cases.Sha256;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Writes proposed cases as a folder that the kit can replay: cases, printed files, their sums, and errata. */
final class CaseFolders {

    private static final YAMLMapper YAML = YAMLMapper.builder()
            .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
            .disable(YAMLGenerator.Feature.SPLIT_LINES)
            .build();

    private final Path root;
    private final ArrayNode errata = JsonNodeFactory.instance.arrayNode();
    private final StringBuilder sums = new StringBuilder();

    private CaseFolders(Path root) {
        this.root = root;
    }

    /**
     * Writes the cases.
     *
     * @throws IOException if the folder cannot be written, or is there already with something in it
     */
    static void write(Path root, List<ProposedCase> cases) throws IOException {
        if (Files.exists(root) && !isEmptyFolder(root)) {
            throw new IOException(
                    "--out " + root + ": there is something already; name a new folder, so that no case is lost");
        }
        CaseFolders folders = new CaseFolders(root);
        for (ProposedCase proposed : cases) {
            folders.write(proposed);
        }
        Files.createDirectories(root);
        ObjectNode file = JsonNodeFactory.instance.objectNode().put("format", 1);
        file.set("errata", folders.errata);
        Files.writeString(root.resolve("errata.yaml"), yaml(file));
        Files.writeString(root.resolve("SHA256SUMS"), folders.sums);
    }

    private static boolean isEmptyFolder(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (var files = Files.list(folder)) {
            return files.findAny().isEmpty();
        }
    }

    private void write(ProposedCase proposed) throws IOException {
        Path folder = Files.createDirectories(root.resolve(proposed.id()));
        Files.writeString(folder.resolve("case.yaml"), yaml(proposed.caseFile()));
        for (Printed printed : proposed.printed()) {
            String file = proposed.id() + "/" + printed.name();
            Files.writeString(root.resolve(file), printed.text());
            sums.append(Sha256.hex(printed.text())).append("  ").append(file).append('\n');
            for (LineEdit line : printed.lines()) {
                errata.addObject()
                        .put("id", "P-" + errata.size())
                        .put("kind", "edit")
                        .put("file", file)
                        .put("line", line.line())
                        .put("printed", line.printed())
                        .put("repaired", line.repaired())
                        .put("page-line", String.valueOf(printed.line() + line.line() - 1))
                        .put("why", line.why())
                        .put("evidence", line.evidence())
                        .put("case", proposed.id());
            }
        }
    }

    private static String yaml(JsonNode tree) throws JsonProcessingException {
        return YAML.writeValueAsString(tree);
    }
}
