package dev.cartwright.conformance.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.cartwright.conformance.cases.CallIds;
import dev.cartwright.conformance.cases.Canonical;
import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.cases.CaseException;
import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.JsonText;
import dev.cartwright.conformance.cases.Operation;
import dev.cartwright.conformance.target.Call;
import dev.cartwright.conformance.target.ClientUnderTest;
import dev.cartwright.conformance.target.Outcome;
import dev.cartwright.conformance.target.ScriptedServer;
import dev.cartwright.conformance.wire.Headers;
import dev.cartwright.conformance.wire.Request;
import dev.cartwright.conformance.wire.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * Replays cases against a client: a scripted server answers, and what the client sent and understood is judged. Thread-safe.
 *
 * <p>A client whose case did not pass is not used again, so that no case suffers from another.
 */
public final class ClientRun implements AutoCloseable {

    private static final String TOKEN = "token-of-the-conformance-kit";

    private final Contract contract;
    private final ClientUnderTest.Factory factory;
    private final Settings settings;
    private final ClientJudge judge;
    private final Canonical canonical;
    private final Declarations declarations;
    private final Patience patience;
    private final Deque<ClientStage> idle = new ConcurrentLinkedDeque<>();

    public ClientRun(
            Contract contract, ContractCheck contractCheck, ClientUnderTest.Factory factory, Settings settings) {
        this.contract = contract;
        this.factory = factory;
        this.settings = settings;
        this.judge = new ClientJudge(contract, contractCheck, TOKEN);
        this.canonical = new Canonical(contract);
        this.declarations = new Declarations(settings.profile());
        this.patience = new Patience(settings.budget().run());
    }

    /** Runs a case. */
    public CaseResult run(Case testCase) {
        Results results = new Results(testCase.id(), CaseResult.Side.CLIENT, "");
        if (!testCase.sides().client()) {
            return results.notApplicable("");
        }
        Optional<String> lost = patience.lost();
        if (lost.isPresent()) {
            return results.notRunnable(lost.get());
        }
        try {
            Script script = script(testCase);
            results.expect(script.answers().get(script.answers().size() - 1));
            return declarations.judge(testCase, play(script, results));
        } catch (IOException e) {
            return results.kitError("the scripted server failed: " + e, List.of());
        } catch (CaseException e) {
            return results.kitError(String.valueOf(e.getMessage()), List.of());
        } catch (RuntimeException e) {
            return results.kitError("a fault of the kit or of the client's adapter: " + e, List.of());
        }
    }

    private CaseResult play(Script script, Results results) throws IOException {
        ClientStage stage;
        try {
            stage = stage();
        } catch (UncheckedIOException e) {
            patience.saw(false);
            return results.judged(List.of(unreachable(e)), List.of());
        }
        boolean passed = false;
        try {
            CaseResult result = play(script, results, stage);
            passed = result.verdict() == Verdict.PASS;
            return result;
        } finally {
            if (passed) {
                idle.push(stage);
            } else {
                stage.close();
            }
        }
    }

    private ClientStage stage() throws IOException {
        ClientStage used = idle.poll();
        return used == null ? ClientStage.open(factory, TOKEN) : used;
    }

    private CaseResult play(Script script, Results results, ClientStage stage) {
        List<Outcome> outcomes = new ArrayList<>();
        try {
            stage.play(script.answers(), script.calls(), settings.budget(), outcomes);
        } catch (UncheckedIOException e) {
            return results.judged(List.of(unreachable(e)), trace(script, stage.server()));
        } finally {
            patience.saw(!outcomes.isEmpty());
        }
        List<Request> received = stage.server().received();
        return results.judged(judge.judge(script, received, outcomes), trace(script, stage.server()));
    }

    private static Check unreachable(UncheckedIOException failure) {
        return Check.failed("reachable", String.valueOf(failure.getMessage()));
    }

    /** Lets go of the clients; a case that is run later makes one anew. */
    @Override
    public void close() throws IOException {
        for (ClientStage stage = idle.poll(); stage != null; stage = idle.poll()) {
            stage.close();
        }
    }

    private static List<Traced> trace(Script script, ScriptedServer server) {
        List<Response> answered = server.answered();
        List<Traced> trace = new ArrayList<>();
        for (int i = 0; i < answered.size(); i++) {
            boolean last = i == script.calls().size() - 1;
            trace.add(new Traced(
                    last ? Traced.REQUEST : "given", server.received().get(i), Optional.of(answered.get(i))));
        }
        return trace;
    }

    /** What the client is asked for and what it is answered; a PUT is preceded by its GET, as the page's sample does. */
    private Script script(Case testCase) {
        Substitution substitution = ClientValues.of(contract, testCase, settings.seed());
        Operation operation = testCase.operation();
        Map<String, String> parameters = substitution.values(testCase.request().parameters());
        Response message = testCase.response().message();
        JsonNode expected = testCase.response().body().map(substitution::tree).orElse(MissingNode.getInstance());
        List<Call> calls = new ArrayList<>();
        List<Response> answers = new ArrayList<>();
        JsonNode given = MissingNode.getInstance();
        Optional<Operation> reader = contract.reader(operation)
                .filter(get ->
                        operation.method().equals("PUT") && get.template().equals(operation.template()));
        if (reader.isPresent()) {
            given = GivenResource.make(contract, testCase, reader.get(), substitution, expected);
            calls.add(new Call(reader.get().id(), parameters, Optional.empty()));
            answers.add(answer(200, message.headers(), JsonText.write(given)));
        }
        if (testCase.response().asRequest()) {
            expected = Raise.numbers(given, testCase.request().raise());
        }
        Optional<JsonNode> body = body(testCase, substitution, given);
        calls.add(new Call(operation.id(), parameters, body));
        String text = testCase.response().asRequest() ? JsonText.write(expected) : substitution.text(message.text());
        answers.add(answer(message.status(), message.headers(), (message.hasByteOrderMark() ? "\uFEFF" : "") + text));
        return new Script(testCase, calls, answers, given, expected);
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

    private static Response answer(int status, Headers printed, String body) {
        Headers headers = CallIds.blank(printed.without(ServerSession.COMPUTED));
        if (!body.isEmpty() && !headers.has("Content-Type")) {
            headers = headers.with("Content-Type", "application/json; charset=utf-8");
        }
        return new Response(status, "", headers, new byte[0]).withBody(body);
    }

    /**
     * A prepared conversation.
     *
     * @param calls what the client is asked, in order; the last is the case's
     * @param answers what the scripted server answers, in order
     * @param given what the preceding GET answers; missing if there is none
     * @param expected the body of the last answer as a tree; missing if it has none
     */
    record Script(Case testCase, List<Call> calls, List<Response> answers, JsonNode given, JsonNode expected) {

        Script {
            calls = List.copyOf(calls);
            answers = List.copyOf(answers);
        }
    }
}
