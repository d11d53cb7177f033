package dev.cartwright.conformance.workflows;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.conformance.cases.CaseException;
import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.Yaml;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Reads the stories of a folder. */
public final class Workflows {

    /** What the document is called in the folder of the contract. */
    public static final String FILE = "workflows.arazzo.yaml";

    private Workflows() {}

    /**
     * The workflows of the folder; none if it has no such document.
     *
     * @throws CaseException if the document does not fit Arazzo, the contract or itself, or asks for what the kit does not follow
     */
    public static List<Workflow> read(Contract contract, Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return List.of();
        }
        return parse(contract, file, Yaml.text(file));
    }

    static List<Workflow> parse(Contract contract, Path file, String text) {
        ArazzoFile document = Yaml.parse(file.toString(), text, ArazzoFile.class);
        CaseException.require(
                document.arazzo().matches("1\\.0\\.\\d+"), file + ": arazzo must be 1.0.x, not " + document.arazzo());
        CaseException.require(
                document.sourceDescriptions().size() == 1
                        && document.sourceDescriptions()
                                .get(0)
                                .path("type")
                                .asText("openapi")
                                .equals("openapi"),
                file + ": sourceDescriptions must be the one contract");
        JsonNode titled = document.info().path("title");
        CaseException.require(titled.isTextual(), file + ": info.title is missing");
        WorkflowReading reading = new WorkflowReading(contract, document, file.toUri());
        return document.workflows().stream()
                .map(part -> {
                    try {
                        return reading.workflow(part);
                    } catch (CaseException e) {
                        throw new CaseException(file + ": " + part.workflowId() + ": " + e.getMessage(), e);
                    }
                })
                .toList();
    }
}
