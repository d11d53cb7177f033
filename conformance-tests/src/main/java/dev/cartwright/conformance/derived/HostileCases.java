package dev.cartwright.conformance.derived;

import dev.cartwright.conformance.cases.Answer;
import dev.cartwright.conformance.cases.Answer.Telling;
import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.JsonText;
import dev.cartwright.conformance.cases.Origin;
import dev.cartwright.conformance.wire.Delivery;
import dev.cartwright.conformance.wire.Headers;
import dev.cartwright.conformance.wire.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Answers that are not what the contract promises. What a client may tell of them, it may also ask for again. */
final class HostileCases {

    private static final String HTML = "<html><head><title>Sorry</title></head><body>Try again later.</body></html>\n";
    private static final List<Integer> REDIRECTS = List.of(302, 307, 308);
    private static final int BAD_GATEWAY = 502;

    private final Contract contract;
    private final Model model;
    private final List<Case> cases = new ArrayList<>();

    HostileCases(Contract contract, Model model) {
        this.contract = contract;
        this.model = model;
    }

    /** None for an answer that is not known beforehand. */
    List<Case> cases() {
        model.known().ifPresent(success -> {
            broken(success);
            garbled(success);
            failed(success);
            refused();
            redirected(success);
        });
        return cases;
    }

    /** A message that ends before it is whole is no answer, whatever the text looks like (RFC 9112, section 8). */
    private void broken(Case.Expected success) {
        String text = success.message().text();
        String half = text.substring(0, text.length() / 2);
        for (Delivery delivery : List.of(Delivery.SHORT_OF_ITS_LENGTH, Delivery.WITHOUT_LAST_CHUNK)) {
            String name = delivery.name().toLowerCase(Locale.ROOT).replace('_', '-');
            String why = " is not taken for one, nor is a result made of it (RFC 9112, section 8).";
            again(
                    "half-" + name,
                    "Half of an answer" + why,
                    Origin.derived(),
                    Answer.of(success.message().withBody(half), Telling.BROKEN).by(delivery),
                    success);
            again(
                    name,
                    "An answer that does not end as it must" + why,
                    Origin.derived(),
                    Answer.of(success.message(), Telling.BROKEN).by(delivery),
                    success);
        }
    }

    /** Whole messages that say something else than was promised. */
    private void garbled(Case.Expected success) {
        Response message = success.message();
        String text = message.text();
        garbled("html", "A page", message.withHeaders(html()).withBody(HTML), success);
        garbled("empty", "Nothing", message.withBody(""), success);
        garbled("null", "Null", message.withBody("null"), success);
        garbled("an-array", "A list", message.withBody("[" + text + "]"), success);
        garbled("a-string", "A text", message.withBody(JsonText.write(JsonText.tree(text))), success);
        garbled("no-json", "What is no JSON", message.withBody(text.substring(0, text.length() - 1)), success);
    }

    private void garbled(String name, String what, Response message, Case.Expected success) {
        again(
                name,
                what + " with a success is no result, and no result is made of it.",
                model.inDoubt(),
                Answer.of(message, Telling.BROKEN),
                success);
    }

    /** Failures that may pass. */
    private void failed(Case.Expected success) {
        model.documented(contract, 500)
                .ifPresent(message -> again(
                        "500-then-" + success.message().status(),
                        "A failure is told, or the same request sent again.",
                        model.inDoubt(),
                        Answer.told(message),
                        success));
        model.documented(contract, 429)
                .ifPresent(message -> again(
                        "429-then-" + success.message().status(),
                        "Whoever is told that it was too much, but not how long to wait, says so or asks again.",
                        Origin.derived(),
                        Answer.told(message),
                        success));
        again(
                BAD_GATEWAY + "-html",
                "A gateway's page is a refusal without a code.",
                model.inDoubt(),
                Answer.of(new Response(BAD_GATEWAY, "", html(), new byte[0]).withBody(HTML), Telling.STATUS_ALONE),
                success);
    }

    /** Refusals whose bodies do not say why. */
    private void refused() {
        int status = contract.refusalOf(model.operation());
        Case.Expected whole = Refusal.told(status, Codes.INVALID);
        Response message = whole.message();
        cases.add(model.forClients(
                "answer-" + status + "-empty",
                "A refusal is one by its status, also when it says nothing.",
                Origin.derived(),
                whole,
                List.of(Answer.of(message.withBody(""), Telling.STATUS_ALONE))));
        String code = Integer.toString(Codes.INVALID);
        int within = message.text().indexOf(code) + code.length() / 2;
        again(
                status + "-within-its-code",
                "Half of a code is none.",
                Origin.derived(),
                Answer.of(message.withBody(message.text().substring(0, within)), Telling.STATUS_ALONE, Telling.BROKEN)
                        .by(Delivery.SHORT_OF_ITS_LENGTH),
                whole);
    }

    /** The token is for one origin alone, and so are the answers. */
    private void redirected(Case.Expected success) {
        for (int status : REDIRECTS) {
            Response message = new Response(status, "", Headers.of("Location", Answer.ELSEWHERE), new byte[0]);
            cases.add(model.forClients(
                    "answer-" + status + "-elsewhere",
                    "A client that is pointed to another origin does not take its token there, nor a result from there.",
                    Origin.derived(Model.HOSTILE, "Location", "outcome"),
                    success,
                    List.of(Answer.of(message, Telling.STATUS_ALONE, Telling.BROKEN))));
        }
    }

    private void again(String name, String why, Origin origin, Answer first, Case.Expected then) {
        cases.add(model.forClients("answer-" + name, why, origin, then, List.of(first, Answer.told(then.message()))));
    }

    private static Headers html() {
        return Headers.of("Content-Type", "text/html; charset=utf-8");
    }
}
