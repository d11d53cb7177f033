package dev.cartwright.conformance.mutants;

import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.run.CaseResult;
import dev.cartwright.conformance.run.Suite;
import dev.cartwright.conformance.workflows.Workflow;
import java.io.IOException;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** An implementation that is running and can be asked cases and told workflows. */
final class Trial implements AutoCloseable {

    private final Function<Case, List<CaseResult>> ask;
    private final Function<Workflow, List<CaseResult>> tell;
    private final Stop stop;

    Trial(Function<Case, List<CaseResult>> ask, Function<Workflow, List<CaseResult>> tell, Stop stop) {
        this.ask = ask;
        this.tell = tell;
        this.stop = stop;
    }

    /** What comes of each case, then of each workflow, run when it is looked at. */
    Stream<CaseResult> run(Suite suite) {
        return Stream.concat(
                        suite.cases().stream().map(ask),
                        suite.workflows().stream().map(tell))
                .flatMap(List::stream);
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
