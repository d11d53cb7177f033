package dev.cartwright.conformance.run;

import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.cases.Glob;
import dev.cartwright.conformance.cases.Unusable;
import dev.cartwright.conformance.workflows.Workflow;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
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

    /** Known failures that a profile declares for what is not there. */
    public List<CaseResult> unmatched(Profile profile) {
        return Declarations.unmatched(
                profile,
                Stream.concat(cases.stream().map(Case::id), workflows.stream().map(Workflow::id))
                        .collect(Collectors.toSet()));
    }

    /** Runs every case and workflow, the server's side first. */
    public List<CaseResult> run(Optional<ServerRun> server, Optional<ClientRun> client, Consumer<CaseResult> progress) {
        List<CaseResult> results = new ArrayList<>();
        for (Case testCase : cases) {
            server.ifPresent(run -> run.run(testCase).forEach(result -> {
                results.add(result);
                progress.accept(result);
            }));
        }
        for (Workflow workflow : workflows) {
            server.ifPresent(run -> {
                CaseResult result = run.run(workflow);
                results.add(result);
                progress.accept(result);
            });
        }
        for (Case testCase : cases) {
            client.ifPresent(run -> {
                CaseResult result = run.run(testCase);
                results.add(result);
                progress.accept(result);
            });
        }
        CaseResult.Side side = server.isPresent() ? CaseResult.Side.SERVER : CaseResult.Side.CLIENT;
        problems().forEach(problem -> results.add(Results.unusable(problem, side)));
        return List.copyOf(results);
    }
}
