package dev.cartwright.conformance.mutants;

import static dev.cartwright.conformance.mutants.ClientFault.wire;
import static dev.cartwright.conformance.mutants.Kind.AUTHENTICATION;
import static dev.cartwright.conformance.mutants.Kind.HTTP;
import static dev.cartwright.conformance.mutants.Kind.IDEMPOTENCY;
import static dev.cartwright.conformance.mutants.Mutant.client;

import dev.cartwright.conformance.wire.CutException;
import dev.cartwright.conformance.wire.Request;
import dev.cartwright.conformance.wire.Response;
import dev.cartwright.conformance.wire.WireClient;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Clients that ask again as they must not, or elsewhere. */
final class AgainMutants {

    private AgainMutants() {}

    static List<Mutant> all() {
        return Stream.of(ids(), pauses(), places()).flatMap(List::stream).toList();
    }

    private static List<Mutant> ids() {
        return List.of(
                client(
                        IDEMPOTENCY,
                        "another id after a failure",
                        "createCart/derived-answer-500-then-201",
                        again(status(500), AgainMutants::anew)),
                client(
                        IDEMPOTENCY,
                        "another id after a cut answer",
                        "checkoutCart/derived-answer-without-last-chunk",
                        anewAfterACut()),
                client(
                        HTTP,
                        "no body when it is sent again",
                        "createCart/derived-answer-500-then-201",
                        again(status(500), request -> request.withBody(""))),
                client(
                        HTTP,
                        "sent a third time although it succeeded",
                        "createCart/derived-answer-500-then-201",
                        wire((request, line) -> {
                            Response response = line.send(request);
                            if (response.status() != 500) {
                                return response;
                            }
                            line.send(request);
                            return line.send(request);
                        })));
    }

    private static List<Mutant> pauses() {
        return List.of(
                client(
                        HTTP,
                        "no pause after a 429",
                        "createCart/derived-answer-429-retry-after-seconds",
                        again(status(429), UnaryOperator.identity())),
                client(
                        HTTP,
                        "no pause after a 503",
                        "createCart/derived-answer-503-retry-after-seconds",
                        again(status(503), UnaryOperator.identity())),
                client(
                        HTTP,
                        "no pause for a date",
                        "createCart/derived-answer-429-retry-after-imf-fixdate",
                        again(retryAfter("\\D.*"), UnaryOperator.identity())),
                client(
                        HTTP,
                        "no pause for a date of RFC 850",
                        "createCart/derived-answer-429-retry-after-rfc850-date",
                        again(retryAfter(".*-.*"), UnaryOperator.identity())),
                client(
                        HTTP,
                        "no pause for a date of asctime",
                        "createCart/derived-answer-429-retry-after-asctime-date",
                        again(retryAfter("\\D[^,]*"), UnaryOperator.identity())));
    }

    private static List<Mutant> places() {
        return List.of(
                client(
                        AUTHENTICATION,
                        "a redirect followed with the token",
                        "getCart/derived-answer-302-elsewhere",
                        follows(UnaryOperator.identity())),
                client(
                        HTTP,
                        "a redirect followed without the token",
                        "getCart/derived-answer-302-elsewhere",
                        follows(request -> ServerFaults.without(request, "Authorization"))));
    }

    static ClientFault anewAfterACut() {
        return wire((request, line) -> {
            try {
                return line.send(request);
            } catch (CutException e) {
                return ServerFaults.echoing(request, line.send(anew(request)));
            }
        });
    }

    static Request anew(Request request) {
        String id = UUID.randomUUID().toString();
        return request.withHeaders(request.headers().with(ServerFaults.REQUEST_ID, id));
    }

    /** Sends a request again, changed, after such an answer. */
    static ClientFault again(Predicate<Response> failed, UnaryOperator<Request> change) {
        return wire((request, line) -> {
            Response response = line.send(request);
            return failed.test(response) ? ServerFaults.echoing(request, line.send(change.apply(request))) : response;
        });
    }

    static ClientFault follows(UnaryOperator<Request> change) {
        return wire((request, line) -> {
            Response response = line.send(request);
            String location = response.headers().first("Location").orElse("");
            return response.status() / 100 == 3 ? asked(URI.create(location), change.apply(request)) : response;
        });
    }

    private static Response asked(URI location, Request request) throws IOException {
        WireClient client = new WireClient(location.resolve("/"), Duration.ofSeconds(20));
        return client.send(request.withTarget(location.getRawPath()));
    }

    private static Predicate<Response> status(int status) {
        return response -> response.status() == status;
    }

    private static Predicate<Response> retryAfter(String value) {
        return response -> response.headers()
                .first("Retry-After")
                .filter(it -> it.matches(value))
                .isPresent();
    }
}
