package dev.cartwright.conformance.run;

import dev.cartwright.conformance.cases.Case;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * A selection of cases, run against a server, a client or both.
 *
 * @param cases the cases, in order
 * @param unreadable the fault of each case that cannot be used, by case file
 */
public record Suite(List<Case> cases, Map<String, String> unreadable) {

    public Suite {
        cases = List.copyOf(cases);
        unreadable = Map.copyOf(unreadable);
    }

    /** The cases whose id fits the glob; {@code *} stands for any characters. */
    public Suite select(String glob) {
        String pattern = ("\\Q" + glob + "\\E").replace("*", "\\E.*\\Q");
        return new Suite(
                cases.stream()
                        .filter(testCase -> testCase.id().matches(pattern))
                        .toList(),
                glob.equals("*") ? unreadable : Map.of());
    }

    /** Known failures that a profile declares for cases that are not there. */
    public List<CaseResult> unmatched(Profile profile) {
        return Declarations.unmatched(profile, cases);
    }

    /** Runs every case, the server's side first. */
    public List<CaseResult> run(Optional<ServerRun> server, Optional<ClientRun> client, Consumer<CaseResult> progress) {
        List<CaseResult> results = new ArrayList<>();
        for (Case testCase : cases) {
            server.ifPresent(run -> run.run(testCase).forEach(result -> {
                results.add(result);
                progress.accept(result);
            }));
        }
        for (Case testCase : cases) {
            client.ifPresent(run -> {
                CaseResult result = run.run(testCase);
                results.add(result);
                progress.accept(result);
            });
        }
        unreadable.forEach((file, fault) -> results.add(Results.unreadable(file, fault)));
        return List.copyOf(results);
    }
}
