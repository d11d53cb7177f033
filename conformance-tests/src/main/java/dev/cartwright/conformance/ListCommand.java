package dev.cartwright.conformance;

import dev.cartwright.conformance.cases.Case;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Lists the cases. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        header = "Lists the cases and why each is there.",
        sortOptions = false)
final class ListCommand implements Callable<Integer> {

    @Mixin
    private RunOptions options = new RunOptions();

    @Override
    public Integer call() {
        Session session = new Session(options);
        var suite = session.kit().suite().select(options.cases);
        for (Case testCase : suite.cases()) {
            session.out()
                    .printf(
                            "%-11s %-7s %s%n            %s%n",
                            lower(testCase.kind()), lower(testCase.sides()), testCase.id(), testCase.why());
        }
        suite.problems().forEach(problem -> session.out().println("unusable    " + problem.fault()));
        return suite.problems().isEmpty() ? 0 : Main.USAGE;
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
