package dev.cartwright.conformance.run;

import dev.cartwright.conformance.wire.Request;
import dev.cartwright.conformance.wire.Response;
import java.util.Optional;

/**
 * An exchange that took place.
 *
 * @param step what it was for, such as {@code given} or {@code read-back}
 * @param response the answer, unless none came
 */
public record Traced(String step, Request request, Optional<Response> response) {

    /** The step that a case is about. */
    static final String REQUEST = "request";

    /** The same request of a client, sent again. */
    static final String AGAIN = "again";

    /** A request of a client to the place that it was pointed to. */
    static final String ELSEWHERE = "elsewhere";
}
