package dev.cartwright.conformance;

import dev.cartwright.conformance.run.CaseResult;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import picocli.CommandLine.Help.Ansi;

/** Tells a person at a terminal how far a run is; says nothing anywhere else. Thread-safe. */
final class Progress implements Consumer<CaseResult> {

    private final int total;
    private final Set<String> done = new HashSet<>();
    private long failed;

    Progress(int total) {
        this.total = total;
    }

    @Override
    public synchronized void accept(CaseResult result) {
        done.add(result.side() + result.caseId());
        failed += result.verdict().isAsDeclared() ? 0 : 1;
        if (Ansi.AUTO.enabled()) {
            System.err.printf("\r%d of %d%s  ", done.size(), total, failed == 0 ? "" : ", " + failed + " failed");
        }
    }

    /** Clears the line. */
    void end() {
        if (Ansi.AUTO.enabled()) {
            System.err.printf("\r%60s\r", "");
        }
    }
}
