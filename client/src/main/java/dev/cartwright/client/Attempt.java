package dev.cartwright.client;

import java.net.URI;

/** One request on its way: what it is called in messages, and its ids. */
record Attempt(String method, URI uri, String requestId, String correlationId) {

    /** The call as a person names it. */
    String name() {
        return method + " " + uri;
    }

    boolean changesNothing() {
        return method.equals("GET");
    }
}
