package dev.cartwright.conformance.run;

import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.cases.Glob;
import dev.cartwright.conformance.cases.Unusable;
import dev.cartwright.conformance.workflows.Workflow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A selection of cases and workflows, run against a server, a client or both.
 *
 * @param cases the cases, in order
 * @param workflows the workflows, which are asked of servers
 * @param unusable the cases that cannot be used
 * @param faults what is wrong with the folder of cases as a whole
 */
public record Suite(List<Case> cases, List<Workflow> workflows, List<Unusable> unusable, List<Unusable> faults) {

    public Suite {
        cases = List.copyOf(cases);
        workflows = List.copyOf(workflows);
        unusable = List.copyOf(unusable);
        faults = List.copyOf(faults);
    }

    /** The cases and workflows whose id fits the glob; {@code *} stands for any characters. */
    public Suite select(String glob) {
        return only(Glob.of(glob));
    }

    /** The cases and workflows whose id fits. */
    public Suite only(Predicate<String> ids) {
        return new Suite(
                cases.stream().filter(it -> ids.test(it.id())).toList(),
                workflows.stream().filter(it -> ids.test(it.id())).toList(),
                unusable.stream().filter(it -> ids.test(it.name())).toList(),
                faults);
    }

    /** How often something is run, if on these sides. */
    public int size(boolean server, boolean client) {
        return (server ? cases.size() + workflows.size() : 0) + (client ? cases.size() : 0);
    }

    /** Everything that cannot be used. */
    public List<Unusable> problems() {
        return Stream.concat(unusable.stream(), faults.stream()).toList();
    }

    /**
     * Runs every case and workflow, both sides at once; they have nothing to do with each other.
     *
     * @param progress is told each result as it comes, from two threads
     * @return the server's results, then the client's, each in the order of the cases
     */
    public List<CaseResult> run(Optional<ServerRun> server, Optional<ClientRun> client, Consumer<CaseResult> progress) {
        Stream<List<CaseResult>> ofClient =
                client.stream().flatMap(run -> cases.stream().map(testCase -> List.of(run.run(testCase))));
        Stream<List<CaseResult>> ofServer = server.stream()
                .flatMap(run -> Stream.concat(
                        cases.stream().map(run::run), workflows.stream().map(workflow -> List.of(run.run(workflow)))));
        CompletableFuture<List<CaseResult>> meanwhile = CompletableFuture.supplyAsync(
                () -> told(ofClient, progress), task -> new Thread(task, "client-side").start());
        List<CaseResult> results = new ArrayList<>(told(ofServer, progress));
        results.addAll(meanwhile.join());
        CaseResult.Side side = server.isPresent() ? CaseResult.Side.SERVER : CaseResult.Side.CLIENT;
        problems().forEach(problem -> results.add(Results.unusable(problem, side)));
        return List.copyOf(results);
    }

    private static List<CaseResult> told(Stream<List<CaseResult>> results, Consumer<CaseResult> progress) {
        return results.flatMap(List::stream).peek(progress).toList();
    }
}
