package dev.cartwright.conformance.mutants;

import dev.cartwright.conformance.run.CaseResult;
import dev.cartwright.conformance.run.Check;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * What became of a mutant.
 *
 * @param killer the result that told it from the healthy implementation; nothing if it survived
 */
public record Fate(Mutant mutant, Optional<CaseResult> killer) {

    /** One line: whether it was killed, and by which checks of which case. */
    public String line() {
        String by = killer.map(result -> result.label()
                        + ": "
                        + result.failures().stream().map(Check::name).collect(Collectors.joining(", ")))
                .orElse("no case notices it");
        return String.format(
                Locale.ROOT,
                "%-8s  %s  %-14s  %-50s  %s",
                killer.isPresent() ? "killed" : "SURVIVED",
                mutant.side().name().toLowerCase(Locale.ROOT),
                mutant.kind().label(),
                mutant.name(),
                by);
    }
}
