package dev.cartwright.conformance.mutants;

import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.run.CaseResult;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;

/** An implementation that is running and can be asked cases. */
final class Trial implements AutoCloseable {

    private final Function<Case, List<CaseResult>> run;
    private final Stop stop;

    Trial(Function<Case, List<CaseResult>> run, Stop stop) {
        this.run = run;
        this.stop = stop;
    }

    List<CaseResult> run(Case testCase) {
        return run.apply(testCase);
    }

    @Override
    public void close() throws IOException {
        stop.stop();
    }

    /** Ends what runs. */
    @FunctionalInterface
    interface Stop {
        void stop() throws IOException;
    }
}
