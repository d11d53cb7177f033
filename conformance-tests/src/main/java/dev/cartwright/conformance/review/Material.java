package dev.cartwright.conformance.review;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.cases.CaseLibrary;
import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.Decision;
import dev.cartwright.conformance.cases.Erratum;
import dev.cartwright.conformance.cases.Kind;
import dev.cartwright.conformance.cases.Mentions;
import dev.cartwright.conformance.cases.Mentions.Mention;
import dev.cartwright.conformance.cases.Mentions.Word;
import dev.cartwright.conformance.cases.Operation;
import dev.cartwright.conformance.cases.Spec;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/** A contract with everything that stands behind it, read once. Immutable. */
final class Material {

    private final Contract contract;
    private final CaseLibrary library;
    private final Map<String, Decision> decisions;
    private final List<Mention> mentions;
    private final List<PrintedPart> printed;

    private Material(Contract contract, CaseLibrary library, Map<String, Decision> decisions) {
        this.contract = contract;
        this.library = library;
        this.decisions = new TreeMap<>(decisions);
        this.mentions = new Mentions(contract.document()).by(Word.values()).toList();
        this.printed = library.cases().stream()
                .filter(testCase -> testCase.kind() == Kind.DOCUMENTED)
                .flatMap(testCase -> PrintedPart.of(testCase).stream())
                .toList();
    }

    /** What a folder holds that is laid out as the contract's own. */
    static Material read(Path spec) {
        Contract contract = Spec.contract(spec);
        return new Material(contract, CaseLibrary.read(contract, spec), Decision.all(spec));
    }

    Contract contract() {
        return contract;
    }

    CaseLibrary library() {
        return library;
    }

    List<Erratum> errata() {
        return library.errata().entries();
    }

    Optional<Erratum> erratum(String id) {
        return errata().stream().filter(entry -> entry.id().equals(id)).findFirst();
    }

    /** What a decision, an erratum or a source is about, in a sentence; empty if there is none of that id. */
    String gist(String id) {
        return Optional.ofNullable(decisions.get(id))
                .map(decision -> decision.frontMatter().path("title").asText() + ".")
                .or(() -> erratum(id).map(Erratum::why))
                .or(() -> Optional.ofNullable(sources().get(id)).map(Source::title))
                .orElse("");
    }

    /** By id. */
    Map<String, Decision> decisions() {
        return decisions;
    }

    /** The documents that the contract is written from, in its order: each name with its title, date and what it prints. */
    Map<String, Source> sources() {
        Map<String, Source> sources = new LinkedHashMap<>();
        contract.document()
                .path("x-sources")
                .properties()
                .forEach(entry -> sources.put(
                        entry.getKey(),
                        new Source(
                                entry.getValue().path("title").asText(),
                                entry.getValue().path("date").asText(),
                                entry.getValue().path("prints").asText())));
        return sources;
    }

    /** The places of the contract that name this source, decision or erratum, in the contract's order. */
    List<String> placesOf(String id) {
        return mentions.stream()
                .filter(mention -> mention.id().equals(id))
                .map(Mention::place)
                .distinct()
                .toList();
    }

    /** What these places name with that word: each id with the places that do, in the contract's order. */
    Map<String, List<String>> named(Word word, Predicate<String> places) {
        return mentions.stream()
                .filter(mention -> mention.word() == word && places.test(mention.place()))
                .collect(groupingBy(Mention::id, LinkedHashMap::new, mapping(Mention::place, toList())));
    }

    /** The documented messages, as their pages print them. */
    List<PrintedPart> printed(Operation operation) {
        return printed.stream()
                .filter(part -> part.testCase().operation().id().equals(operation.id()))
                .toList();
    }

    /** The documented messages that an erratum is about. */
    List<PrintedPart> printed(Erratum erratum) {
        return printed.stream().filter(part -> !part.lines(erratum).isEmpty()).toList();
    }

    /** The cases whose expectation rests on a decision. */
    List<Case> restingOn(String decision) {
        return library.cases().stream()
                .filter(testCase -> testCase.origin().basis().containsKey(decision)
                        || testCase.origin().settled().containsValue(decision))
                .toList();
    }

    /** A document that the contract is written from. */
    record Source(String title, String date, String prints) {}
}
