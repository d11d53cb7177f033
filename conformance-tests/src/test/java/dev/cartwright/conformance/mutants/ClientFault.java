package dev.cartwright.conformance.mutants;

import dev.cartwright.conformance.wire.Request;
import dev.cartwright.conformance.wire.Response;
import java.io.IOException;
import java.util.function.UnaryOperator;

/** A fault planted between a healthy client and the scripted server. */
@FunctionalInterface
interface ClientFault {

    Response pass(Request request, Line line) throws IOException;

    /** The way on to the scripted server. */
    @FunctionalInterface
    interface Line {
        Response send(Request request) throws IOException;
    }

    static ClientFault sends(UnaryOperator<Request> change) {
        return (request, line) -> line.send(change.apply(request));
    }

    static ClientFault reads(UnaryOperator<Response> change) {
        return (request, line) -> change.apply(line.send(request));
    }
}
