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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Writes conversations from cases, with real values in the place of documented ones. */
final class ScriptWriter {

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
        return new ClientScript(testCase, calls, answers, real(message, substitution), given);
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
