package dev.cartwright.conformance.cases;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Where a case comes from, and what it rests on.
 *
 * @param document the page or file
 * @param lines the page's lines, by what they hold: {@code request}, {@code response}, or {@code lines} for the whole
 * @param files the printed files, by what they hold: {@code request}, {@code response} or {@code sample}
 * @param settled what the page does not print, with the decision that settles it
 * @param basis the decisions that the expectation rests on
 */
public record Origin(
        Kind kind,
        Optional<String> document,
        Map<String, String> lines,
        Map<String, String> files,
        Map<String, String> settled,
        List<String> basis) {

    public Origin {
        lines = Map.copyOf(lines);
        files = Map.copyOf(files);
        settled = Map.copyOf(settled);
        basis = List.copyOf(basis);
    }

    /** Derived from the contract alone. */
    static Origin derived() {
        return new Origin(Kind.DERIVED, Optional.empty(), Map.of(), Map.of(), Map.of(), List.of());
    }

    static Origin of(CaseFile written) {
        CaseFile.Source source = written.source();
        Map<String, String> lines = new TreeMap<>();
        source.lines().ifPresent(text -> lines.put("lines", text));
        source.request().ifPresent(text -> lines.put("request", text));
        source.response().ifPresent(text -> lines.put("response", text));
        Map<String, String> files = new TreeMap<>();
        written.request().printed().ifPresent(name -> files.put("request", name));
        written.response().printed().ifPresent(name -> files.put("response", name));
        source.sample().ifPresent(name -> files.put("sample", name));
        return new Origin(source.kind(), source.document(), lines, files, written.settled(), written.basis());
    }
}
