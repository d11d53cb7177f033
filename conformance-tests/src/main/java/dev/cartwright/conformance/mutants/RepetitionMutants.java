package dev.cartwright.conformance.mutants;

import static dev.cartwright.conformance.mutants.Kind.CONCURRENCY;
import static dev.cartwright.conformance.mutants.Kind.IDEMPOTENCY;
import static dev.cartwright.conformance.mutants.Mutant.server;
import static dev.cartwright.conformance.mutants.Op.CHECK_OUT;
import static dev.cartwright.conformance.mutants.Op.CREATE_CART;
import static dev.cartwright.conformance.mutants.Op.UPDATE_CART;
import static dev.cartwright.conformance.mutants.Op.UPDATE_ORDER;
import static dev.cartwright.conformance.mutants.ServerFaults.blindTo;
import static dev.cartwright.conformance.mutants.ServerFaults.refuses;
import static dev.cartwright.conformance.mutants.ServerFaults.takes;
import static dev.cartwright.conformance.mutants.ServerFaults.without;

import dev.cartwright.conformance.wire.Request;
import dev.cartwright.conformance.wire.Response;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Servers that repeat or guard a write wrongly. */
final class RepetitionMutants {

    private static final String PUT = "updateCart/documented-update";
    private static final String STALE = "updateCart/a-stale-tag";

    private RepetitionMutants() {}

    static List<Mutant> all() {
        return Stream.of(repetitions(), tags()).flatMap(List::stream).toList();
    }

    private static List<Mutant> repetitions() {
        return List.of(
                server(
                        IDEMPOTENCY,
                        "request ids forgotten",
                        "createCart/a-repeated-request-id",
                        RepetitionFaults.forgetsRequestIds()),
                server(
                        IDEMPOTENCY,
                        "a refusal remembered",
                        "updateOrder/a-request-id-of-a-refused-request",
                        RepetitionFaults.repeats(response -> !response.isSuccess(), request -> "")),
                server(
                        IDEMPOTENCY,
                        "a known id stands for any body",
                        "updateCart/a-request-id-used-for-another-body",
                        RepetitionFaults.repeats(Response::isSuccess, Request::path)),
                server(
                        IDEMPOTENCY,
                        "a known id stands for any path",
                        "updateCart/a-request-id-used-for-another-path",
                        RepetitionFaults.repeats(Response::isSuccess, Request::text)),
                server(
                        IDEMPOTENCY,
                        "a second checkout buys again",
                        "checkoutCart/checking-out-twice-gives-the-same-order",
                        RepetitionFaults.buysTwice()),
                server(
                        IDEMPOTENCY,
                        "a second checkout is refused",
                        "checkoutCart/checking-out-twice-gives-the-same-order",
                        RepetitionFaults.refusesTheSecond(CHECK_OUT)));
    }

    private static List<Mutant> tags() {
        return List.of(
                server(CONCURRENCY, "no tag", STALE, without(CREATE_CART, "ETag")),
                server(
                        CONCURRENCY,
                        "a tag without quotes",
                        PUT,
                        ServerFaults.head("ETag", tag -> tag.replace("\"", ""))),
                server(CONCURRENCY, "a condition on a cart ignored", STALE, blindTo(UPDATE_CART, "If-Match")),
                server(
                        CONCURRENCY,
                        "a condition on a checkout ignored",
                        "checkoutCart/a-stale-tag",
                        blindTo(CHECK_OUT, "If-Match")),
                server(
                        CONCURRENCY,
                        "a condition on an order ignored",
                        "updateOrder/a-stale-tag",
                        blindTo(UPDATE_ORDER, "If-Match")),
                server(
                        CONCURRENCY,
                        "one tag for ever",
                        STALE,
                        (request, healthy) -> ServerFaults.head(
                                healthy.answer(ServerFaults.without(request, "If-Match")), "ETag", tag -> "\"1\"")),
                server(
                        CONCURRENCY,
                        "any condition fails",
                        "updateCart/the-tag-that-was-read",
                        refuses(412, request -> request.headers().has("If-Match"))),
                server(
                        CONCURRENCY,
                        "a star is no tag",
                        "updateCart/any-tag-will-do",
                        refuses(412, condition("*"::equals))),
                server(
                        CONCURRENCY,
                        "one tag is read of several",
                        "updateCart/tags-among-empty-elements",
                        refuses(412, condition(tags -> tags.contains(",")))),
                server(
                        CONCURRENCY,
                        "a malformed condition is none",
                        "updateCart/a-malformed-tag",
                        takes(request -> condition(tags -> !tags.contains("\"") && !tags.equals("*"))
                                        .test(request)
                                ? ServerFaults.without(request, "If-Match")
                                : request)),
                server(
                        CONCURRENCY,
                        "a failed condition done all the same",
                        STALE,
                        ServerFaults.refusals(412, response -> response.withStatus(201))));
    }

    private static Predicate<Request> condition(Predicate<String> tags) {
        return request -> request.headers().first("If-Match").filter(tags).isPresent();
    }
}
