package dev.cartwright.conformance.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.cartwright.conformance.cases.Answer;
import dev.cartwright.conformance.cases.CallIds;
import dev.cartwright.conformance.cases.Canonical;
import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.JsonText;
import dev.cartwright.conformance.cases.Operation;
import dev.cartwright.conformance.target.Call;
import dev.cartwright.conformance.wire.Headers;
import dev.cartwright.conformance.wire.Response;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Writes conversations from cases, with real values in the place of documented ones. */
final class ScriptWriter {

    private static final int TIMEOUT = 408;
    private static final int MOST_AGAIN = 9;
    private static final String RETRY_AFTER = "Retry-After";

    private final Contract contract;
    private final Canonical canonical;
    private final OptionalLong seed;

    ScriptWriter(Contract contract, OptionalLong seed) {
        this.contract = contract;
        this.canonical = new Canonical(contract);
        this.seed = seed;
    }

    /** What the client is asked for and what it is answered; a PUT is preceded by its GET, as the page's sample does. */
    ClientScript write(Case testCase) {
        Substitution substitution = ClientValues.of(contract, testCase, seed);
        Operation operation = testCase.operation();
        Map<String, String> parameters = substitution.values(testCase.request().parameters());
        Response message = testCase.response().message();
        List<Call> calls = new ArrayList<>();
        List<Answer> answers = new ArrayList<>();
        JsonNode given = MissingNode.getInstance();
        Optional<Operation> reader = contract.reader(operation)
                .filter(get ->
                        operation.method().equals("PUT") && get.template().equals(operation.template()));
        if (reader.isPresent()) {
            JsonNode shown = testCase.response().body().map(substitution::tree).orElse(MissingNode.getInstance());
            given = GivenResource.make(contract, testCase, reader.get(), substitution, shown);
            calls.add(new Call(reader.get().id(), parameters, Optional.empty()));
            answers.add(Answer.told(sendable(message.withStatus(200).withBody(JsonText.write(given)))));
        }
        calls.add(new Call(operation.id(), parameters, body(testCase, substitution, given)));
        if (testCase.response().asRequest()) {
            JsonNode sent = Raise.numbers(given, testCase.request().raise());
            answers.add(Answer.told(sendable(message.withBody(JsonText.write(sent)))));
        } else {
            testCase.clientAnswers()
                    .forEach(answer -> answers.add(answer.withMessage(real(answer.message(), substitution))));
        }
        Answer last = answers.get(answers.size() - 1);
        if (invitesToAskAgain(last.message())) {
            Answer soon = last.withMessage(soon(last.message()));
            answers.set(answers.size() - 1, soon);
            answers.addAll(Collections.nCopies(MOST_AGAIN, soon));
        }
        return new ClientScript(testCase, calls, answers, real(message, substitution), given);
    }

    /** Whether a client may ask again after that (decision 0033). */
    private static boolean invitesToAskAgain(Response message) {
        return message.status() == TIMEOUT || message.status() == Throttled.STATUS || message.isServerError();
    }

    /** Who asks again for what a page prints to come in a minute would make every run last that long. */
    private static Response soon(Response message) {
        boolean isFar = message.headers()
                .first(RETRY_AFTER)
                .filter(value -> value.matches("\\d+") && !value.matches("0*[01]"))
                .isPresent();
        return isFar ? message.withHeaders(message.headers().with(RETRY_AFTER, "1")) : message;
    }

    private Optional<JsonNode> body(Case testCase, Substitution substitution, JsonNode given) {
        JsonNode schema = contract.requestSchema(testCase.operation());
        if (schema.isMissingNode()) {
            return Optional.empty();
        }
        if (testCase.request().isRaised()) {
            return Optional.of(
                    canonical.request(Raise.numbers(given, testCase.request().raise()), schema));
        }
        return JsonText.read(substitution.text(testCase.request().message().text()))
                .map(body -> canonical.request(body, schema));
    }

    private static Response real(Response message, Substitution substitution) {
        String mark = message.hasByteOrderMark() ? "\uFEFF" : "";
        return sendable(message.withBody(mark + substitution.text(message.text())));
    }

    private static Response sendable(Response message) {
        Headers headers = CallIds.blank(message.headers().without(ServerSession.COMPUTED));
        if (message.body().length > 0 && !headers.has("Content-Type")) {
            headers = headers.with("Content-Type", "application/json; charset=utf-8");
        }
        return new Response(message.status(), "", headers, message.body());
    }
}
