package dev.cartwright.conformance.mutants;

import dev.cartwright.conformance.wire.Request;
import dev.cartwright.conformance.wire.Response;
import java.io.IOException;

/** A fault planted between the kit and a healthy server. */
@FunctionalInterface
interface ServerFault {

    Response answer(Request request, Healthy healthy) throws IOException;

    /** The server behind the fault. */
    @FunctionalInterface
    interface Healthy {
        Response answer(Request request) throws IOException;
    }
}
