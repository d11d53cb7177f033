package dev.cartwright.conformance.cases;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
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
 * @param basis the decisions that the expectation rests on, each with the places that it settles: JSON pointers, header
 *     names or {@code status}; none for the whole
 */
public record Origin(
        Kind kind,
        Optional<String> document,
        Map<String, String> lines,
        Map<String, String> files,
        Map<String, String> settled,
        Map<String, List<String>> basis) {

    private static final String VIOLATED = "violated";
    private static final String KEPT = "kept";

    public Origin {
        lines = Map.copyOf(lines);
        files = Map.copyOf(files);
        settled = Map.copyOf(settled);
        basis = Map.copyOf(basis);
    }

    /** Derived from the contract alone. */
    public static Origin derived() {
        return derived(Map.of(), Map.of());
    }

    /** Derived from the contract, or from HTTP, with an expectation that rests on a decision: the whole, or in these places. */
    public static Origin derived(String decision, String... places) {
        return derived(Map.of(), Map.of(decision, List.of(places)));
    }

    /**
     * Derived from the contract: a request that it forbids.
     *
     * @param keyword the place and the keyword that is violated there
     */
    public static Origin violating(String keyword, String decision) {
        return derived(Map.of(VIOLATED, keyword), Map.of(decision, List.of()));
    }

    /**
     * Derived from the contract: a request that it allows, by a bound and no more.
     *
     * @param keyword the place and the keyword whose bound the value is at
     */
    public static Origin keeping(String keyword, Map<String, List<String>> basis) {
        return derived(Map.of(KEPT, keyword), basis);
    }

    private static Origin derived(Map<String, String> lines, Map<String, List<String>> basis) {
        return new Origin(Kind.DERIVED, Optional.empty(), lines, Map.of(), Map.of(), basis);
    }

    /** Whether the kit has derived the case; nobody wrote it. */
    public boolean isOfTheKit() {
        return kind == Kind.DERIVED && document.isEmpty();
    }

    /** The place and keyword that the request violates on purpose. */
    public Optional<String> violated() {
        return Optional.ofNullable(lines.get(VIOLATED));
    }

    /** The place and keyword whose bound the request has reached on purpose. */
    public Optional<String> kept() {
        return Optional.ofNullable(lines.get(KEPT));
    }

    private static Map<String, List<String>> basis(CaseFile written) {
        Map<String, List<String>> basis = new TreeMap<>();
        written.basis().ifPresent(tree -> {
            CaseException.require(
                    tree.isArray() || tree.isObject(),
                    "basis is a list of decisions, or a map from a decision to the places that it settles");
            if (tree.isArray()) {
                tree.forEach(id -> basis.put(id.asText(), List.of()));
            }
            for (Map.Entry<String, JsonNode> entry : tree.properties()) {
                List<String> places = new ArrayList<>();
                entry.getValue().forEach(place -> places.add(place.asText()));
                CaseException.require(!places.isEmpty(), "basis: decision " + entry.getKey() + " names no place");
                basis.put(entry.getKey(), List.copyOf(places));
            }
        });
        return basis;
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
        return new Origin(source.kind(), source.document(), lines, files, written.settled(), basis(written));
    }
}
