package dev.cartwright.conformance.cases;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.conformance.cases.Mentions.Mention;
import dev.cartwright.conformance.cases.Mentions.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Checks that every operation, schema and response of the contract says where it comes from, and that the contract, its
 * decisions and its errata name each other and nothing that is not there.
 */
final class Provenance {

    private final Contract contract;
    private final Mentions mentions;
    private final JsonNode sources;
    private final Map<String, Decision> decisions;
    private final Map<String, Erratum> errata = new TreeMap<>();
    private final List<Unusable> faults = new ArrayList<>();

    private Provenance(Contract contract, Map<String, Decision> decisions, Errata errata) {
        this.contract = contract;
        this.mentions = new Mentions(contract.document());
        this.sources = contract.document().path("x-sources");
        this.decisions = new TreeMap<>(decisions);
        errata.entries().forEach(entry -> this.errata.put(entry.id(), entry));
    }

    /** What has no source or leads nowhere; nothing if all holds together. */
    static List<Unusable> faults(Contract contract, Map<String, Decision> decisions, Errata errata) {
        Provenance provenance = new Provenance(contract, decisions, errata);
        provenance.sources();
        provenance.decisions();
        provenance.errata();
        return provenance.faults;
    }

    private void sources() {
        mentions.unsourced().forEach(place -> fault(place, "needs an x-source"));
        Set<String> used = new HashSet<>();
        mentions.by(Word.SOURCE).forEach(mention -> {
            used.add(mention.id());
            if (!Mentions.isSourced(mention.place())) {
                fault(mention.place(), "has an x-source; a member names an x-decision or an x-erratum");
            } else if (!sources.has(mention.id()) && !isDecision(mention.id())) {
                fault(mention.place(), "its source " + mention.id() + " is not among x-sources");
            }
        });
        for (Map.Entry<String, JsonNode> source : sources.properties()) {
            if (!used.contains(source.getKey())) {
                fault("x-sources/" + source.getKey(), "nothing in the contract comes from it");
            }
            List.of("title", "date", "prints").stream()
                    .filter(member -> source.getValue().path(member).asText().isBlank())
                    .forEach(member -> fault("x-sources/" + source.getKey(), "needs its " + member));
        }
    }

    private void decisions() {
        Map<String, Set<String>> named = new TreeMap<>();
        mentions.by(Word.DECISION, Word.SOURCE)
                .filter(mention -> mention.word() == Word.DECISION || isDecision(mention.id()))
                .forEach(mention -> decision(mention, named));
        decisions.forEach((id, decision) -> {
            List<String> settles = Mentions.ids(decision.frontMatter().path("settles"));
            Set<String> places = named.getOrDefault(id, Set.of());
            if (settles.isEmpty() && places.isEmpty()) {
                fault(id, "no place in the contract names it");
            }
            settles.stream()
                    .filter(place -> !places.contains(place))
                    .forEach(place -> fault(id, "settles " + place + ", " + unnamed(place)));
        });
    }

    private void decision(Mention mention, Map<String, Set<String>> named) {
        Decision decision = decisions.get(mention.id());
        if (decision == null) {
            fault(mention.place(), "there is no decision " + mention.id());
            return;
        }
        if (!named.computeIfAbsent(mention.id(), id -> new TreeSet<>()).add(mention.place())) {
            fault(mention.place(), "names the decision " + mention.id() + " twice");
        }
        if (!Mentions.ids(decision.frontMatter().path("settles")).contains(mention.place())) {
            fault(mention.place(), "the decision " + mention.id() + " does not list it under settles");
        }
    }

    private void errata() {
        Set<String> named = new HashSet<>();
        mentions.by(Word.ERRATUM).forEach(mention -> {
            Optional<String> place =
                    Optional.ofNullable(errata.get(mention.id())).flatMap(Erratum::place);
            if (!errata.containsKey(mention.id())) {
                fault(mention.place(), "there is no erratum " + mention.id());
            } else if (!place.equals(Optional.of(mention.place()))) {
                fault(mention.place(), "the place of " + mention.id() + " is " + place.orElse("none"));
            }
            named.add(mention.id() + " " + mention.place());
        });
        decisions.forEach((id, decision) ->
                Mentions.ids(decision.frontMatter().path("errata")).forEach(erratum -> erratumOf(id, erratum, named)));
        errata.forEach((id, entry) -> {
            entry.place()
                    .filter(place -> !named.contains(id + " " + place))
                    .ifPresent(place -> fault(id, "its place is " + place + ", " + unnamed(place)));
            entry.decision()
                    .filter(decision -> !named.contains(id + " " + decision))
                    .ifPresent(decision -> fault(id, "the decision " + decision + " does not list it under errata"));
        });
    }

    private void erratumOf(String decision, String id, Set<String> named) {
        named.add(id + " " + decision);
        if (!Optional.ofNullable(errata.get(id)).flatMap(Erratum::decision).equals(Optional.of(decision))) {
            fault(decision, "lists the erratum " + id + ", which does not name it");
        }
    }

    private String unnamed(String place) {
        return contract.at(place).isMissingNode() ? "which the contract does not have" : "which does not name it";
    }

    private static boolean isDecision(String id) {
        return id.matches("\\d{4}");
    }

    private void fault(String name, String fault) {
        faults.add(new Unusable(name, name + ": " + fault));
    }
}
