package dev.cartwright.conformance.mutants;

import static dev.cartwright.conformance.mutants.ClientFault.reads;
import static dev.cartwright.conformance.mutants.ClientFault.results;
import static dev.cartwright.conformance.mutants.ClientFault.tells;
import static dev.cartwright.conformance.mutants.ClientFault.wire;
import static dev.cartwright.conformance.mutants.Kind.ERROR_BODY;
import static dev.cartwright.conformance.mutants.Kind.HTTP;
import static dev.cartwright.conformance.mutants.Kind.TOLERANCE;
import static dev.cartwright.conformance.mutants.Kind.TYPE;
import static dev.cartwright.conformance.mutants.Kind.VALUE;
import static dev.cartwright.conformance.mutants.Mutant.client;

import dev.cartwright.conformance.cases.JsonText;
import dev.cartwright.conformance.target.Outcome;
import dev.cartwright.conformance.wire.CutException;
import dev.cartwright.conformance.wire.Headers;
import dev.cartwright.conformance.wire.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Clients that take for an answer what is none, or for none what is one. */
final class MisreadMutants {

    private static final Headers JSON = Headers.of("Content-Type", "application/json");
    private static final Duration PATIENCE = Duration.ofMillis(100);
    private static final int MANY = 50;

    private MisreadMutants() {}

    static List<Mutant> all() {
        return Stream.of(cut(), garbled(), refusals(), large())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Mutant> cut() {
        return List.of(
                client(
                        HTTP,
                        "a cut answer read as far as it came, by its length",
                        "getCart/derived-answer-short-of-its-length",
                        readsAsFarAsItCame(200, "")),
                client(
                        HTTP,
                        "a cut answer read as far as it came, in chunks",
                        "getCart/derived-answer-without-last-chunk",
                        readsAsFarAsItCame(200, "")),
                client(
                        HTTP,
                        "half an answer told as an empty result",
                        "createCart/derived-answer-half-*",
                        tells(outcome -> outcome instanceof Outcome.Broken
                                ? new Outcome.Result(JsonText.tree(Map.of()))
                                : outcome)),
                client(
                        ERROR_BODY,
                        "half a code told",
                        "createCart/derived-answer-400-within-its-code",
                        readsAsFarAsItCame(400, "}")));
    }

    private static List<Mutant> garbled() {
        return List.of(
                client(
                        HTTP,
                        "a page taken for an empty result",
                        "getCart/derived-answer-html",
                        empties(response -> response.text().startsWith("<html>"))),
                client(
                        HTTP,
                        "an empty answer taken for an empty result",
                        "createCart/derived-answer-empty",
                        empties(response -> response.body().length == 0)),
                client(
                        TYPE,
                        "null taken for an empty result",
                        "createCart/derived-answer-null",
                        empties(response -> response.text().equals("null"))),
                client(
                        TYPE,
                        "the first of a list taken for the result",
                        "getOrder/derived-answer-an-array",
                        reads(response -> Tree.read(response.text()).isArray()
                                ? response.withBody(JsonText.write(
                                        Tree.read(response.text()).get(0)))
                                : response)),
                client(
                        TYPE,
                        "JSON within a text read",
                        "getOrder/derived-answer-a-string",
                        reads(response -> Tree.read(response.text()).isTextual()
                                ? response.withBody(Tree.read(response.text()).textValue())
                                : response)),
                client(
                        HTTP,
                        "JSON mended",
                        "updateCart/derived-answer-no-json",
                        reads(response -> response.isSuccess()
                                        && Tree.read(response.text()).isMissingNode()
                                ? response.withBody(response.text() + "}")
                                : response)));
    }

    private static List<Mutant> refusals() {
        return List.of(
                client(
                        TOLERANCE,
                        "a refusal without a body told as broken",
                        "createCart/derived-answer-400-empty",
                        broken(refused ->
                                refused.status() == 400 && refused.code().isEmpty())),
                client(
                        TOLERANCE,
                        "a page with a refusal told as broken",
                        "createCart/derived-answer-502-html",
                        broken(refused -> refused.status() == 502)),
                client(
                        ERROR_BODY,
                        "a code made of a page with a refusal",
                        "createCart/derived-answer-502-html",
                        reads(response -> response.text().startsWith("<html>") && !response.isSuccess()
                                ? response.withBody("{\"code\":" + response.status() + "}")
                                : response)));
    }

    private static List<Mutant> large() {
        return List.of(
                client(
                        VALUE,
                        "the end of a huge answer lost",
                        "createCart/derived-answer-huge",
                        results(all -> Tree.arrays(all, "lineItems", lines -> {
                            while (lines.size() > MANY) {
                                lines.remove(lines.size() - 1);
                            }
                        }))),
                client(TOLERANCE, "a slow answer given up", "getCart/derived-answer-slow", wire((request, line) -> {
                    long start = System.nanoTime();
                    Response response = line.send(request);
                    if (System.nanoTime() - start > PATIENCE.toNanos()) {
                        throw new IOException("too slow");
                    }
                    return response;
                })));
    }

    /** Does not mind that the body has no end. */
    private static ClientFault readsAsFarAsItCame(int status, String end) {
        return wire((request, line) -> {
            try {
                return line.send(request);
            } catch (CutException e) {
                Response came = new Response(status, "", JSON, e.came());
                return ServerFaults.echoing(request, came.withBody(came.text() + end));
            }
        });
    }

    private static ClientFault empties(Predicate<Response> none) {
        return reads(response -> response.isSuccess() && none.test(response)
                ? response.withHeaders(response.headers().with("Content-Type", "application/json"))
                        .withBody("{\"lineItems\":[]}")
                : response);
    }

    private static ClientFault broken(Predicate<Outcome.Refused> misunderstood) {
        return tells(outcome -> outcome instanceof Outcome.Refused refused && misunderstood.test(refused)
                ? new Outcome.Broken("no JSON")
                : outcome);
    }
}
