package dev.cartwright.conformance.cases;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** All errata of a folder of cases. Immutable. */
public record Errata(List<Erratum> entries) {

    private static final Set<String> DOCUMENTS = Set.of("nl", "hu", "both");

    public static final Errata NONE = new Errata(List.of());

    public Errata {
        entries = List.copyOf(entries);
    }

    /**
     * Reads {@code errata.yaml}; a folder may have none.
     *
     * @throws CaseException if an id occurs twice or an entry lacks what its kind needs
     */
    public static Errata read(Path folder) {
        Path path = folder.resolve("errata.yaml");
        if (!Files.exists(path)) {
            return NONE;
        }
        ErrataFile written = Yaml.read(path, ErrataFile.class);
        CaseException.require(written.format() == 1, path + ": format must be 1");
        List<Erratum> entries = written.errata();
        Set<String> ids = new HashSet<>();
        for (Erratum entry : entries) {
            if (!ids.add(entry.id())) {
                throw new CaseException(path + ": " + entry.id() + " occurs twice");
            }
            CaseException.require(
                    lacking(entry).isEmpty(), path + ": " + entry.id() + " needs " + String.join(", ", lacking(entry)));
        }
        return new Errata(entries);
    }

    /** What an entry of its kind needs and this one lacks. */
    private static List<String> lacking(Erratum entry) {
        Map<String, Boolean> needs = new TreeMap<>();
        switch (entry.kind()) {
            case EDIT -> {
                needs.put("file", entry.file().isPresent());
                needs.put("line", entry.line().isPresent());
                needs.put("printed", entry.printed().isPresent());
                needs.put("repaired", entry.repaired().isPresent());
                needs.put("case", entry.caseId().isPresent());
                needs.put("evidence", entry.evidence().isPresent());
            }
            case TOLERANCE -> {
                needs.put("case", entry.caseId().isPresent());
                needs.put("side", entry.side().isPresent());
                needs.put("evidence", entry.evidence().isPresent());
            }
            case TEXT -> {
                needs.put(
                        "place or decision",
                        entry.place().isPresent() || entry.decision().isPresent());
                needs.put("evidence", entry.evidence().isPresent());
            }
            case NOTE -> {
                needs.put(
                        "document (nl, hu or both)",
                        entry.document().filter(DOCUMENTS::contains).isPresent());
                needs.put("page-line", entry.pageLine().isPresent());
            }
        }
        return needs.entrySet().stream()
                .filter(need -> !need.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The edits of one file, last line first, so that each finds the line that it names. */
    List<Erratum> edits(String file) {
        return entries.stream()
                .filter(entry -> entry.kind() == Erratum.Type.EDIT)
                .filter(entry -> entry.file().filter(file::equals).isPresent())
                .sorted(Comparator.comparing((Erratum entry) -> entry.line().orElseThrow())
                        .reversed())
                .toList();
    }

    /** Every erratum but the one of that id. */
    public Errata without(String id) {
        return new Errata(
                entries.stream().filter(entry -> !entry.id().equals(id)).toList());
    }

    private record ErrataFile(
            @JsonProperty(required = true) int format,
            @JsonProperty(required = true) List<Erratum> errata) {}
}
