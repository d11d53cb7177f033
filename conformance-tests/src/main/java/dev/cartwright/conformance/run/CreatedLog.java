package dev.cartwright.conformance.run;

import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.Operation;
import dev.cartwright.conformance.wire.Request;
import dev.cartwright.conformance.wire.Response;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What the writes of a run lead to by the contract's links, whatever is made of their answers. Thread-safe. */
final class CreatedLog {

    private final Contract contract;
    private final Links links;
    private final Set<Created> created = new LinkedHashSet<>();

    CreatedLog(Contract contract) {
        this.contract = contract;
        this.links = new Links(contract);
    }

    void saw(Request request, Response response) {
        if (!response.isSuccess()) {
            return;
        }
        for (Operation operation : contract.operations()) {
            if (!operation.isSafe()) {
                operation
                        .parameters(request)
                        .ifPresent(parameters -> links.readBacks(operation, parameters, response).stream()
                                .map(shown -> new Created(
                                        shown.reader().id(), shown.reader().target(shown.parameters())))
                                .forEach(this::add));
            }
        }
    }

    private synchronized void add(Created one) {
        created.add(one);
    }

    /** Each once, in order. */
    synchronized List<Created> created() {
        return List.copyOf(created);
    }
}
