package dev.cartwright.server;

import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says what is wrong with a command line or its environment in one line that names the option and the way out. */
final class UsageErrors {
    private static final String HELP = "; --help lists the options";

    private UsageErrors() {}

    static int answer(ParameterException failure, String[] arguments) {
        CommandLine line = failure.getCommandLine();
        line.getErr().println(names(arguments).in(message(failure), line));
        return CommandLine.ExitCode.USAGE;
    }

    static int answer(ConfigurationException failure, CommandLine line, ParseResult parsed) {
        line.getErr()
                .println(names(parsed.originalArgs().toArray(String[]::new))
                        .in(String.valueOf(failure.getMessage()), line));
        return CommandLine.ExitCode.USAGE;
    }

    private static GivenNames names(String[] arguments) {
        return new GivenNames(List.of(arguments), System.getenv());
    }

    private static String message(ParameterException failure) {
        if (failure instanceof UnmatchedArgumentException unmatched) {
            List<String> near = unmatched.getSuggestions();
            return unmatched.getUnmatched().get(0) + ": no such option or subcommand"
                    + (near.isEmpty() ? "" : ", did you mean " + String.join(" or ", near) + "?") + HELP;
        }
        if (failure instanceof MissingParameterException missing
                && missing.getMissing().get(0) instanceof OptionSpec option) {
            return option.longestName() + ": the value is missing; use " + usage(option) + HELP;
        }
        if (failure instanceof OverwrittenOptionException twice
                && twice.getOverwritten() instanceof OptionSpec option) {
            return option.longestName() + ": given twice; give it once" + HELP;
        }
        if (failure.getArgSpec() instanceof OptionSpec option) {
            return option.longestName() + " " + failure.getValue() + ": not a value of this option; use "
                    + usage(option) + HELP;
        }
        return failure.getMessage() + HELP;
    }

    private static String usage(OptionSpec option) {
        boolean isNumber =
                option.paramLabel().equals("N") || option.paramLabel().equals("PORT");
        String value = option.typeInfo().isBoolean() ? "true or false" : option.paramLabel();
        return option.longestName() + " " + (isNumber ? "and a whole number" : value);
    }
}
