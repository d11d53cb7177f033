package dev.cartwright.client;

import java.net.URI;

/**
 * A call on its way: what it is called in messages, the ids that all of its requests carry, and what the earlier ones of these have left open.
 */
record Request(String method, URI uri, String requestId, String correlationId, Repetition repetition, Doubt earlier) {

    /** Of a call that begins. */
    Request(String method, URI uri, String requestId, String correlationId, Repetition repetition) {
        this(method, uri, requestId, correlationId, repetition, Doubt.NONE);
    }

    /** The next request of the call, which does not settle what an earlier one left open. */
    Request after(PartnerCenterException failure) {
        Doubt left = failure.mayBeDone() ? Doubt.OPEN : Doubt.NONE;
        return new Request(method, uri, requestId, correlationId, repetition, left);
    }

    /** What a failure of this request leaves open, with what it leaves open itself. */
    Doubt doubt(Doubt own) {
        if (changesNothing()) {
            return Doubt.NONE;
        }
        return own == Doubt.NONE ? earlier : own;
    }

    /** The call as a person names it. */
    String name() {
        return method + " " + uri;
    }

    boolean changesNothing() {
        return method.equals("GET");
    }
}
