package dev.cartwright.client;

import java.net.URI;

/** A call on its way: what it is called in messages, and the ids that all of its requests carry. */
record Request(String method, URI uri, String requestId, String correlationId) {

    /** The call as a person names it. */
    String name() {
        return method + " " + uri;
    }

    boolean changesNothing() {
        return method.equals("GET");
    }
}
