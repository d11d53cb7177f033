package dev.cartwright.conformance.mutants;

import static dev.cartwright.conformance.mutants.Kind.ERROR_BODY;
import static dev.cartwright.conformance.mutants.Kind.HTTP;
import static dev.cartwright.conformance.mutants.Mutant.server;
import static dev.cartwright.conformance.mutants.Op.UPDATE_CART;
import static dev.cartwright.conformance.mutants.ServerFaults.answers;
import static dev.cartwright.conformance.mutants.ServerFaults.head;
import static dev.cartwright.conformance.mutants.ServerFaults.refusals;
import static dev.cartwright.conformance.mutants.ServerFaults.successes;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.cartwright.conformance.wire.Headers;
import dev.cartwright.conformance.wire.Request;
import dev.cartwright.conformance.wire.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/** Servers whose refusals have a wrong body, or whose answers are not framed well. */
final class MessageMutants {

    private static final String PUT = "updateCart/documented-update";
    private static final String CREATE = "createCart/a-cart-of-one-line";
    private static final String UNKNOWN = "getCart/an-unknown-cart";
    private static final String METHOD = "getCart/post-on-a-cart";

    private MessageMutants() {}

    static List<Mutant> all() {
        return Stream.of(errorBodies(), framing()).flatMap(List::stream).toList();
    }

    private static List<Mutant> errorBodies() {
        return List.of(
                server(
                        ERROR_BODY,
                        "an error body of its own",
                        UNKNOWN,
                        refusals(r -> r.withBody("{\"error\":\"something went wrong\"}"))),
                server(
                        ERROR_BODY,
                        "problem details",
                        UNKNOWN,
                        refusals(r -> head(
                                r.withBody("{\"type\":\"about:blank\",\"status\":" + r.status() + "}"),
                                "Content-Type",
                                value -> "application/problem+json"))),
                server(ERROR_BODY, "no error body", UNKNOWN, refusals(r -> r.withBody(""))),
                server(
                        ERROR_BODY,
                        "a page in HTML",
                        METHOD,
                        refusals(
                                405,
                                r -> head(
                                        r.withBody("<html><body>Method Not Allowed</body></html>"),
                                        "Content-Type",
                                        value -> "text/html"))),
                server(
                        ERROR_BODY,
                        "code as text",
                        UNKNOWN,
                        errorBody(body -> Tree.replace(body, "code", code -> TextNode.valueOf(code.asText())))),
                server(
                        ERROR_BODY,
                        "the status as code",
                        UNKNOWN,
                        refusals(r -> r.withBody(Tree.change(r.text(), body -> body.put("code", r.status()))))),
                server(
                        ERROR_BODY,
                        "one code for whatever is not valid",
                        "createCart/a-quantity-of-zero",
                        refusals(400, r -> r.withBody(Tree.change(r.text(), body -> body.put("code", 800002))))),
                server(ERROR_BODY, "no description", UNKNOWN, errorBody(body -> body.remove("description"))),
                server(ERROR_BODY, "an empty description", UNKNOWN, errorBody(body -> body.put("description", ""))),
                server(ERROR_BODY, "no source", UNKNOWN, errorBody(body -> body.remove("source"))),
                server(
                        ERROR_BODY,
                        "a stack trace beside it",
                        UNKNOWN,
                        errorBody(body -> body.put("trace", "at Carts.java:7"))),
                server(ERROR_BODY, "a list of errors", UNKNOWN, refusals(r -> r.withBody("[" + r.text() + "]"))));
    }

    private static List<Mutant> framing() {
        return List.of(
                server(HTTP, "the connection is cut after the work", PUT, (request, healthy) -> {
                    healthy.answer(request);
                    throw new IOException("cut on purpose");
                }),
                server(
                        HTTP,
                        "half of a body",
                        PUT,
                        successes(
                                UPDATE_CART,
                                r -> r.withBody(r.text().substring(0, r.text().length() / 2)))),
                server(HTTP, "compressed though nobody asks", PUT, successes(UPDATE_CART, MessageMutants::compressed)),
                server(
                        HTTP,
                        "UTF-16",
                        PUT,
                        successes(
                                UPDATE_CART,
                                r -> new Response(
                                        r.status(),
                                        r.reason(),
                                        r.headers(),
                                        r.text().getBytes(StandardCharsets.UTF_16)))),
                server(
                        HTTP,
                        "two byte-order marks",
                        PUT,
                        successes(UPDATE_CART, r -> r.withBody("\uFEFF\uFEFF" + r.text()))),
                server(
                        HTTP,
                        "a redirect to the path with a slash",
                        CREATE,
                        (request, healthy) -> request.path().endsWith("/")
                                ? healthy.answer(request)
                                : new Response(308, "", Headers.of("Location", request.path() + "/"), new byte[0])),
                server(HTTP, "any method reads", METHOD, (request, healthy) -> {
                    Response response = healthy.answer(request);
                    return response.status() == 405 ? healthy.answer(ServerFaults.reading(request)) : response;
                }),
                server(
                        HTTP,
                        "a wrong answer and a right one beside it",
                        PUT,
                        answers(MessageMutants::any, r -> r.withBody(r.text() + r.text()))));
    }

    private static ServerFault errorBody(Consumer<ObjectNode> change) {
        return refusals(response -> response.withBody(Tree.change(response.text(), change)));
    }

    private static boolean any(Request request) {
        return true;
    }

    private static Response compressed(Response response) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Headers headers = response.headers().with("Content-Encoding", "gzip");
        return new Response(response.status(), response.reason(), headers, bytes.toByteArray());
    }
}
