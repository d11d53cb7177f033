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

    /** Runs every case, the server's side first, and judges the outcome against what the profile declares. */
    public List<CaseResult> run(
            Optional<ServerRun> server, Optional<ClientRun> client, Profile profile, Consumer<CaseResult> progress) {
        List<CaseResult> results = new ArrayList<>();
        KnownFailures known = new KnownFailures(profile);
        for (Case testCase : cases) {
            server.ifPresent(run -> run.run(testCase).stream().map(known::judge).forEach(result -> {
                results.add(result);
                progress.accept(result);
            }));
        }
        for (Case testCase : cases) {
            client.ifPresent(run -> {
                CaseResult result = known.judge(run.run(testCase));
                results.add(result);
                progress.accept(result);
            });
        }
        unreadable.forEach((file, fault) -> results.add(Results.unreadable(file, fault)));
        results.addAll(known.unmatched(cases));
        return List.copyOf(results);
    }
}
