package dev.cartwright.conformance.derived;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.conformance.cases.Binding;
import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.JsonText;
import dev.cartwright.conformance.cases.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * For each bound at each place of a body, a value just inside, which changes nothing of what comes of the request; and requests that
 * have many of these values at once.
 */
final class InsideCases {

    private final Model model;
    private final Bodies bodies;
    private final InsideValues values;
    private final JsonNode schema;
    private final JsonNode body;
    private final List<Place> places;
    private final boolean isAnswered;

    InsideCases(Contract contract, Model model) {
        this.model = model;
        this.bodies = new Bodies(contract, new Samples(contract));
        this.values = new InsideValues(contract);
        this.schema = contract.requestSchema(model.operation());
        this.body = JsonText.parse(model.base().id(), model.request().text());
        this.places = Places.of(schema, contract);
        this.isAnswered = schema.equals(contract.responseSchema(
                model.operation(), model.success().message().status()));
    }

    List<InsideCase> cases() {
        List<InsideCase> cases = new ArrayList<>();
        for (Place place : places) {
            JsonNode there = body.at(place.pointer());
            boolean isTheTargets = isTheTargets(there);
            for (Inside inside : values.of(place.schema(), there)) {
                if (!isTheTargets || !isAsLong(there, inside)) {
                    cases.add(new InsideCase(
                            testCase(place.label() + "-" + inside.keyword(), Map.of(place.pointer(), inside)),
                            place.pointer(),
                            inside,
                            isTheTargets));
                }
            }
        }
        return cases;
    }

    /** What several cases have in one request. */
    Case together(int number, List<InsideCase> cases) {
        Map<String, Inside> changes = new LinkedHashMap<>();
        cases.forEach(it -> changes.put(it.place(), it.inside()));
        return testCase("together-" + number, changes);
    }

    private boolean isTheTargets(JsonNode value) {
        return value.isTextual()
                && model.base().bindings().stream()
                        .map(entry -> entry.getValue())
                        .map(Binding::documented)
                        .anyMatch(value.textValue()::equals);
    }

    private static boolean isAsLong(JsonNode there, Inside inside) {
        return there.asText().length() == inside.value().asText().length();
    }

    private Case testCase(String name, Map<String, Inside> changes) {
        JsonNode sent = body;
        Optional<JsonNode> answered = model.success().body();
        List<String> kept = new ArrayList<>();
        for (Map.Entry<String, Inside> change : changes.entrySet()) {
            String pointer = change.getKey();
            Inside inside = change.getValue();
            sent = bodies.with(sent, schema, pointer, inside.value());
            answered = answered.map(it -> isAnswered ? bodies.with(it, schema, pointer, inside.answered()) : it);
            kept.add("#" + pointer + " " + inside.keyword());
        }
        Case.Expected success = model.success();
        return model.with(
                "inside-" + name,
                Inside.why(String.join(", ", kept)),
                Origin.keeping(String.join(", ", kept), basis(changes)),
                model.request().withBody(JsonText.write(sent)),
                new Case.Expected(
                        success.message().withBody(answered.map(JsonText::write).orElse("")),
                        answered,
                        success.asRequest(),
                        success.byKind(),
                        success.absent()));
    }

    /**
     * Our decision is that such a request is accepted at all; what became of the value is not, unless it is in a spelling that is
     * ours too.
     */
    private Map<String, List<String>> basis(Map<String, Inside> changes) {
        Map<String, List<String>> basis =
                new LinkedHashMap<>(model.base().origin().basis());
        if (model.success().message().isSuccess()) {
            changes.forEach((pointer, inside) -> settle(pointer, inside.decision(), basis));
        }
        return basis;
    }

    private void settle(String pointer, String decision, Map<String, List<String>> basis) {
        List<String> settled = new ArrayList<>(basis.getOrDefault(decision, List.of()));
        settled.addAll(model.taken(decision).get(decision));
        if (decision.equals(Inside.SPELLINGS)) {
            settled.add(pointer);
        }
        basis.put(decision, settled);
    }
}
