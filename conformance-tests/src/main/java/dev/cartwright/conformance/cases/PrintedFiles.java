package dev.cartwright.conformance.cases;

import dev.cartwright.conformance.wire.HttpText;
import dev.cartwright.conformance.wire.Request;
import dev.cartwright.conformance.wire.Response;
import dev.cartwright.conformance.wire.WireException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The printed files beside one case: read as they are, and with the edits of the errata made. */
final class PrintedFiles {

    private final Path root;
    private final Path folder;
    private final Errata errata;
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final List<Erratum> edits = new ArrayList<>();

    /**
     * @param root what the files of the errata are relative to
     * @param folder where the case lies
     */
    PrintedFiles(Path root, Path folder, Errata errata) {
        this.root = root;
        this.folder = folder;
        this.errata = errata;
    }

    /** Every file that was read, by name, as printed. */
    Map<String, String> texts() {
        return texts;
    }

    /** Every edit that was made, in the order of the lines. */
    List<Erratum> edits() {
        return edits;
    }

    /**
     * A file as printed.
     *
     * @throws CaseException if there is no such file
     */
    String printed(String name) {
        Path path = folder.resolve(name);
        if (!Files.exists(path)) {
            throw new CaseException("there is no file '" + name + "' beside the case");
        }
        return texts.computeIfAbsent(name, ignored -> Yaml.text(path));
    }

    /** A file with its edits made. */
    String repaired(String name) {
        String text = printed(name);
        List<Erratum> made = new ArrayList<>();
        for (Erratum edit : errata.edits(root.relativize(folder.resolve(name)).toString())) {
            text = edit.apply(text);
            made.add(0, edit);
        }
        edits.addAll(made);
        return text;
    }

    Request request(String name) {
        try {
            return HttpText.request(repaired(name));
        } catch (WireException e) {
            throw new CaseException(name + ": " + e.getMessage(), e);
        }
    }

    Response response(String name) {
        try {
            return HttpText.response(repaired(name));
        } catch (WireException e) {
            throw new CaseException(name + ": " + e.getMessage(), e);
        }
    }
}
