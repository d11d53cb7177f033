package dev.cartwright.conformance.run;

import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.Operation;
import dev.cartwright.conformance.wire.Request;
import dev.cartwright.conformance.wire.Response;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
            Optional<Map<String, String>> parameters = operation.parameters(request.target());
            if (!operation.isSafe() && operation.method().equals(request.method()) && parameters.isPresent()) {
                for (Links.ReadBack shown : links.readBacks(operation, parameters.get(), response)) {
                    add(new Created(shown.reader().id(), shown.reader().target(shown.parameters())));
                }
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
