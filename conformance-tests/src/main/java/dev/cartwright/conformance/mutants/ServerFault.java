package dev.cartwright.conformance.mutants;

import dev.cartwright.conformance.cases.Authentication;
import dev.cartwright.conformance.target.ServerUnderTest;
import dev.cartwright.conformance.wire.Headers;
import dev.cartwright.conformance.wire.Request;
import dev.cartwright.conformance.wire.Response;
import java.io.IOException;
import java.time.Duration;

/** A fault planted between the kit and a healthy server. Requests come one at a time. */
@FunctionalInterface
interface ServerFault {

    ServerFault NONE = (request, healthy) -> healthy.answer(request);

    Response answer(Request request, Healthy healthy) throws IOException;

    /** The server behind the fault. */
    final class Healthy {

        private static final Duration TIMEOUT = Duration.ofSeconds(20);

        private final ServerUnderTest server;

        Healthy(ServerUnderTest server) {
            this.server = server;
        }

        /** Its answer to the request as it came: one that has no host goes on without. */
        Response answer(Request request) throws IOException {
            Headers headers = request.headers();
            return server.send(request.withHeaders(headers.has("Host") ? headers : headers.and("Host", "")), TIMEOUT);
        }

        /** The request with a good token of that scheme. */
        Request authorized(Request request, Authentication scheme) {
            return request.withHeaders(request.headers()
                    .with("Authorization", "Bearer " + server.token(scheme).orElseThrow()));
        }
    }
}
