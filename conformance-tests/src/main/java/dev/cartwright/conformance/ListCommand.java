package dev.cartwright.conformance;

import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.workflows.Workflow;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the cases and workflows. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        header = "Lists the cases and workflows, and why each is there.",
        sortOptions = false)
final class ListCommand implements Callable<Integer> {

    @Mixin
    private RunOptions options = new RunOptions();

    @Override
    public Integer call() {
        Session session = new Session(options);
        var suite = session.suite();
        for (Case testCase : suite.cases()) {
            line(session, lower(testCase.kind()), lower(testCase.sides()), testCase.id(), testCase.why());
        }
        for (Workflow workflow : suite.workflows()) {
            line(session, "workflow", "server", workflow.id(), workflow.summary());
        }
        suite.problems().forEach(problem -> session.out().println("unusable    " + problem.fault()));
        return suite.problems().isEmpty() ? 0 : Main.USAGE;
    }

    private static void line(Session session, String kind, String sides, String id, String why) {
        session.out().printf("%-11s %-7s %s%n            %s%n", kind, sides, id, why);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
