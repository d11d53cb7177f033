package dev.cartwright.conformance.mutants;

import static dev.cartwright.conformance.mutants.ClientFault.reads;
import static dev.cartwright.conformance.mutants.ClientFault.refusals;
import static dev.cartwright.conformance.mutants.ClientFault.results;
import static dev.cartwright.conformance.mutants.ClientFault.tells;
import static dev.cartwright.conformance.mutants.Kind.ERROR_BODY;
import static dev.cartwright.conformance.mutants.Kind.STATUS;
import static dev.cartwright.conformance.mutants.Kind.TOLERANCE;
import static dev.cartwright.conformance.mutants.Mutant.client;

import dev.cartwright.conformance.cases.JsonText;
import dev.cartwright.conformance.target.Outcome;
import dev.cartwright.conformance.wire.Response;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Clients that tell a refusal wrongly, or cannot read what they must. */
final class OutcomeMutants {

    private static final String PUT = "updateCart/documented-update";
    private static final String CREATE = "createCart/a-cart-of-one-line";
    private static final String CHECKOUT = "checkoutCart/documented-checkout";
    private static final String UNKNOWN = "getCart/an-unknown-cart";

    private OutcomeMutants() {}

    static List<Mutant> all() {
        return Stream.of(statuses(), errors(), tolerances())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Mutant> statuses() {
        return List.of(
                client(
                        STATUS,
                        "201 taken for a failure",
                        CREATE,
                        reads(r -> r.status() == 201 ? r.withStatus(501) : r)),
                client(
                        STATUS,
                        "a refusal told as a result",
                        UNKNOWN,
                        reads(r -> r.isSuccess() ? r : r.withStatus(200))),
                client(
                        STATUS,
                        "what is unknown told as empty",
                        UNKNOWN,
                        tells(outcome -> outcome instanceof Outcome.Refused refused && refused.status() == 404
                                ? new Outcome.Result(JsonText.tree(Map.of()))
                                : outcome)),
                client(
                        STATUS,
                        "every refusal told as 400",
                        UNKNOWN,
                        refusals(r -> refused(400, r.code(), r.description(), r))),
                client(
                        STATUS,
                        "a refusal told as a broken connection",
                        UNKNOWN,
                        tells(outcome ->
                                outcome instanceof Outcome.Refused ? new Outcome.Broken("request failed") : outcome)));
    }

    private static List<Mutant> errors() {
        return List.of(
                client(
                        ERROR_BODY,
                        "code lost",
                        UNKNOWN,
                        refusals(r -> refused(r.status(), Optional.empty(), r.description(), r))),
                client(
                        ERROR_BODY,
                        "the status told as code",
                        UNKNOWN,
                        refusals(r ->
                                refused(r.status(), Optional.of(Integer.toString(r.status())), r.description(), r))),
                client(
                        ERROR_BODY,
                        "description lost",
                        UNKNOWN,
                        refusals(r -> refused(r.status(), r.code(), Optional.empty(), r))),
                client(
                        ERROR_BODY,
                        "the data joined to one text",
                        "getCart/derived-answer-404-with-every-member",
                        refusals(r -> new Outcome.Refused(
                                r.status(),
                                r.code(),
                                r.description(),
                                r.data().isEmpty() ? r.data() : List.of(String.join(", ", r.data())),
                                r.requestId(),
                                r.correlationId()))),
                client(
                        ERROR_BODY,
                        "the whole body told as description",
                        UNKNOWN,
                        refusals(r -> refused(
                                r.status(),
                                r.code(),
                                r.description().map(text -> "{\"description\":\"" + text + "\"}"),
                                r))),
                client(
                        ERROR_BODY,
                        "request id of a refusal lost",
                        UNKNOWN,
                        refusals(r -> new Outcome.Refused(
                                r.status(), r.code(), r.description(), r.data(), Optional.empty(), r.correlationId()))),
                client(
                        ERROR_BODY,
                        "ids of a refusal exchanged",
                        UNKNOWN,
                        refusals(r -> new Outcome.Refused(
                                r.status(), r.code(), r.description(), r.data(), r.correlationId(), r.requestId()))));
    }

    private static List<Mutant> tolerances() {
        return List.of(
                client(
                        TOLERANCE,
                        "cannot read a byte-order mark",
                        "createCart/derived-answer-*",
                        unreadable(Response::hasByteOrderMark)),
                client(
                        TOLERANCE,
                        "cannot read two locales",
                        PUT,
                        reads(r -> isOneTag(r.headers().first("X-Locale").orElse("")) ? r : r.withStatus(500))),
                client(
                        TOLERANCE,
                        "cannot read a member of a later version",
                        "createCart/derived-answer-*",
                        unreadable(r -> r.text().contains("aMemberOfALaterVersion"))),
                client(
                        TOLERANCE,
                        "a word of a later version lost",
                        "getCart/derived-answer-*",
                        results(all ->
                                Tree.retext(all, "objectType", type -> type.equals("LATER") ? "unknown" : type))),
                client(
                        TOLERANCE,
                        "cannot read nulls",
                        "createCart/derived-answer-*",
                        unreadable(r -> r.text().matches("(?s).*: *null.*"))),
                client(TOLERANCE, "subscription of what is pending lost", CHECKOUT, results(all -> {
                    if (all.findValuesAsText("status").contains("pending")) {
                        Tree.remove(all, "subscriptionId");
                    }
                })));
    }

    private static Outcome.Refused refused(
            int status, Optional<String> code, Optional<String> description, Outcome.Refused before) {
        return new Outcome.Refused(
                status, code, description, before.data(), before.requestId(), before.correlationId());
    }

    private static ClientFault unreadable(Predicate<Response> wrong) {
        return reads(response -> wrong.test(response) ? response.withBody("{") : response);
    }

    private static boolean isOneTag(String locale) {
        try {
            new Locale.Builder().setLanguageTag(locale);
            return true;
        } catch (IllformedLocaleException e) {
            return false;
        }
    }
}
