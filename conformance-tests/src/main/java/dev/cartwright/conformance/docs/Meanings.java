package dev.cartwright.conformance.docs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.Operation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what samples are to the contract: by method and path, by the request before, or else by the schemas. */
final class Meanings {

    private final Contract contract;
    private final ContractFit fit;
    private final Members names;

    Meanings(Contract contract, ContractFit fit) {
        this.contract = contract;
        this.fit = fit;
        this.names = new Members(contract);
    }

    /** What a request line asks for, whatever stands before the path. */
    Optional<Meaning> request(String start) {
        String[] parts = start.split(" ", -1);
        return parts.length < 2
                ? Optional.empty()
                : contract.operations().stream()
                        .filter(it -> it.method().equals(parts[0]))
                        .filter(it -> Target.of(it, parts[1]).isPresent())
                        .findFirst()
                        .map(it -> new Meaning(it, Kind.REQUEST, success(it)));
    }

    /** What a message with a status line answers. */
    Optional<Meaning> response(int status, Optional<JsonNode> body, Context before) {
        if (before.hasRequest()) {
            return before.operation().map(it -> new Meaning(it, Kind.RESPONSE, status));
        }
        return body.flatMap(tree -> contract.operations().stream()
                .map(it -> new Meaning(it, Kind.RESPONSE, status))
                .filter(it -> declares(it, tree))
                .min(Comparator.comparing(it -> !fit.violations(it, tree).isEmpty())));
    }

    /**
     * What a body without a head is: of the operation that was asked for before, unless it does not satisfy that one and
     * does satisfy another.
     */
    Optional<Meaning> body(JsonNode body, Context before) {
        List<Meaning> asked = before.operation().map(this::candidates).orElse(List.of());
        List<Meaning> all = contract.operations().stream()
                .flatMap(operation -> candidates(operation).stream())
                .toList();
        Optional<Meaning> ofAsked = best(asked, body);
        return ofAsked.filter(it -> fit.violations(it, body).isEmpty())
                .or(() -> best(all, body)
                        .filter(it ->
                                isAsOwned(it, body) && fit.violations(it, body).isEmpty()))
                .or(() -> ofAsked)
                .or(() -> before.hasRequest() ? inPart(asked, body) : best(all, body));
    }

    private Optional<Meaning> inPart(List<Meaning> candidates, JsonNode body) {
        return candidates.stream()
                .filter(it -> it.role() == Kind.RESPONSE && names.areDeclaredInPart(body, schema(it)))
                .findFirst();
    }

    private Optional<Meaning> best(List<Meaning> candidates, JsonNode body) {
        return candidates.stream()
                .filter(it -> declares(it, body))
                .min(Comparator.<Meaning, Boolean>comparing(it -> !isAsOwned(it, body))
                        .thenComparing(it -> !fit.violations(it, body).isEmpty()));
    }

    private List<Meaning> candidates(Operation operation) {
        List<Meaning> candidates = new ArrayList<>();
        if (!contract.requestSchema(operation).isMissingNode()) {
            candidates.add(new Meaning(operation, Kind.REQUEST, success(operation)));
        }
        candidates.add(new Meaning(operation, Kind.RESPONSE, success(operation)));
        candidates.add(new Meaning(operation, Kind.RESPONSE, contract.refusalOf(operation)));
        return List.copyOf(candidates);
    }

    private boolean declares(Meaning meaning, JsonNode body) {
        JsonNode schema = schema(meaning);
        return !schema.isMissingNode() && names.areDeclared(body, schema);
    }

    /** Whether server-owned members stand where they belong: in answers and nowhere else. */
    private boolean isAsOwned(Meaning meaning, JsonNode body) {
        return names.areServerOwned(body, schema(meaning)) == (meaning.role() == Kind.RESPONSE);
    }

    private JsonNode schema(Meaning meaning) {
        return meaning.role() == Kind.REQUEST
                ? contract.requestSchema(meaning.operation())
                : contract.responseSchema(meaning.operation(), meaning.status());
    }

    /** The last success that the contract lists: the narrative documentation's, where the reference has another. */
    private static int success(Operation operation) {
        return operation.node().path("responses").properties().stream()
                .map(Map.Entry::getKey)
                .filter(status -> status.startsWith("2"))
                .map(Integer::parseInt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    /**
     * What a page has asked for so far.
     *
     * @param hasRequest whether there was a request, of the contract or not
     * @param operation the operation of the last one
     */
    record Context(boolean hasRequest, Optional<Operation> operation) {

        static final Context NONE = new Context(false, Optional.empty());
    }
}
