package dev.cartwright.conformance.run;

import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.Operation;
import dev.cartwright.conformance.wire.Response;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A resource that a run has left on a server, since the contract has no way to take it away.
 *
 * @param reader the operation that reads it
 * @param target its path
 */
public record Created(String reader, String target) {

    /** What the writes that succeeded lead to, in order, each once. */
    public static List<Created> of(Contract contract, List<CaseResult> results) {
        Links links = new Links(contract);
        Set<Created> created = new LinkedHashSet<>();
        results.stream()
                .filter(result -> result.side() == CaseResult.Side.SERVER)
                .flatMap(result -> result.exchanges().stream())
                .forEach(exchange -> exchange.response()
                        .filter(Response::isSuccess)
                        .ifPresent(response -> created.addAll(of(contract, links, exchange, response))));
        return List.copyOf(created);
    }

    private static List<Created> of(Contract contract, Links links, Traced exchange, Response response) {
        for (Operation operation : contract.operations()) {
            Optional<Map<String, String>> parameters =
                    operation.parameters(exchange.request().target());
            if (!operation.isSafe()
                    && operation.method().equals(exchange.request().method())
                    && parameters.isPresent()) {
                return links.readBacks(operation, parameters.get(), response).stream()
                        .map(shown ->
                                new Created(shown.reader().id(), shown.reader().target(shown.parameters())))
                        .toList();
            }
        }
        return List.of();
    }
}
