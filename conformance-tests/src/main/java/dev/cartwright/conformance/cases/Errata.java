package dev.cartwright.conformance.cases;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** All errata of a folder of cases. Immutable. */
public record Errata(List<Erratum> entries) {

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
        List<Erratum> entries = Yaml.read(path, ErrataFile.class).errata();
        Set<String> ids = new HashSet<>();
        for (Erratum entry : entries) {
            if (!ids.add(entry.id())) {
                throw new CaseException(path + ": " + entry.id() + " occurs twice");
            }
            lacking(entry).ifPresent(what -> {
                throw new CaseException(path + ": " + entry.id() + " needs " + what);
            });
        }
        return new Errata(entries);
    }

    private static java.util.Optional<String> lacking(Erratum entry) {
        boolean complete = switch (entry.kind()) {
            case EDIT ->
                entry.file().isPresent()
                        && entry.line().isPresent()
                        && entry.printed().isPresent()
                        && entry.repaired().isPresent();
            case TOLERANCE -> entry.caseId().isPresent() && entry.side().isPresent();
            case TEXT -> entry.place().isPresent() || entry.decision().isPresent();
            case NOTE -> entry.pageLine().isPresent();
        };
        return complete
                ? java.util.Optional.empty()
                : java.util.Optional.of(
                        switch (entry.kind()) {
                            case EDIT -> "file, line, printed and repaired";
                            case TOLERANCE -> "case and side";
                            case TEXT -> "place or decision";
                            case NOTE -> "page-line";
                        });
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
