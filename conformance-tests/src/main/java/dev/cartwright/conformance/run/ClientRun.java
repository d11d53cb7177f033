package dev.cartwright.conformance.run;

import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.cases.CaseException;
import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.target.ClientUnderTest;
import dev.cartwright.conformance.target.Outcome;
import dev.cartwright.conformance.target.ScriptedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;

/**
 * Replays cases against a client: a scripted server answers, and what the client sent and understood is judged. Thread-safe.
 *
 * <p>A client whose case did not pass is not used again, so that no case suffers from another.
 */
public final class ClientRun implements AutoCloseable {

    private static final String TOKEN = "token-of-the-conformance-kit";

    private final ClientUnderTest.Factory factory;
    private final Settings settings;
    private final ClientJudge judge;
    private final ScriptWriter writer;
    private final Declarations declarations;
    private final Patience patience;
    private final Deque<ClientStage> idle = new ConcurrentLinkedDeque<>();

    public ClientRun(
            Contract contract, ContractCheck contractCheck, ClientUnderTest.Factory factory, Settings settings) {
        this.factory = factory;
        this.settings = settings;
        this.judge = new ClientJudge(contract, contractCheck, TOKEN);
        this.writer = new ScriptWriter(contract, settings.seed());
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
            ClientScript script = writer.write(testCase);
            results.expect(script.answers().get(script.answers().size() - 1).message());
            return declarations.judge(testCase, play(script, results));
        } catch (IOException e) {
            return results.kitError("the scripted server failed: " + e, List.of());
        } catch (CaseException e) {
            return results.kitError(String.valueOf(e.getMessage()), List.of());
        } catch (RuntimeException e) {
            return results.kitError("a fault of the kit or of the client's adapter: " + e, List.of());
        }
    }

    private CaseResult play(ClientScript script, Results results) throws IOException {
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

    private CaseResult play(ClientScript script, Results results, ClientStage stage) {
        List<Outcome> outcomes = new ArrayList<>();
        try {
            stage.play(script, settings.budget(), outcomes);
        } catch (UncheckedIOException e) {
            return results.judged(List.of(unreachable(e)), trace(script, stage.server()));
        } finally {
            patience.saw(!outcomes.isEmpty());
        }
        return results.judged(judge.judge(script, stage.server(), outcomes), trace(script, stage.server()));
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

    private static List<Traced> trace(ClientScript script, ScriptedServer server) {
        List<Traced> trace = new ArrayList<>();
        int given = script.calls().size() - 1;
        for (ScriptedServer.Exchange exchange : server.exchanges()) {
            trace.add(traced(
                    trace.size() < given ? "given" : trace.size() == given ? Traced.REQUEST : Traced.AGAIN, exchange));
        }
        server.elsewhere().forEach(exchange -> trace.add(traced(Traced.ELSEWHERE, exchange)));
        return trace;
    }

    private static Traced traced(String step, ScriptedServer.Exchange exchange) {
        return new Traced(step, exchange.request(), Optional.of(exchange.response()));
    }
}
