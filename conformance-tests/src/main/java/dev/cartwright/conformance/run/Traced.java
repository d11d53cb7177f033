package dev.cartwright.conformance.run;

import dev.cartwright.conformance.wire.Request;
import dev.cartwright.conformance.wire.Response;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
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

    /** In bytes. */
    private static final int KEPT = 64 * 1024;

    /** A run remembers all its exchanges, and a target may answer any amount: of a huge body the beginning is kept. */
    public Traced {
        response = response.map(Traced::kept);
    }

    private static Response kept(Response response) {
        byte[] body = response.body();
        if (body.length <= KEPT) {
            return response;
        }
        String beginning = new String(body, 0, KEPT, StandardCharsets.UTF_8);
        return response.withBody(String.format(
                Locale.ROOT, "%s… (%,d bytes in all; only the beginning is kept)", beginning, body.length));
    }
}
