package dev.cartwright.client;

import java.net.URI;

/** A call on its way: what it is called in messages, the ids that all of its requests carry, and whether one of these may have been done. */
record Request(String method, URI uri, String requestId, String correlationId, boolean mayBeDone) {

    /** Of a call that begins. */
    Request(String method, URI uri, String requestId, String correlationId) {
        this(method, uri, requestId, correlationId, false);
    }

    /** The next request of the call, which does not settle what an earlier one left open. */
    Request after(PartnerCenterException failure) {
        return new Request(method, uri, requestId, correlationId, failure.mayBeDone());
    }

    /** The call as a person names it. */
    String name() {
        return method + " " + uri;
    }

    boolean changesNothing() {
        return method.equals("GET");
    }
}
