package dev.cartwright.server;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;

/**
 * Names options as whoever gave them knows them: what came from the environment by its variable.
 *
 * @param arguments of the whole command line, subcommands and theirs included
 */
record GivenNames(List<String> arguments, Map<String, String> environment) {
    private static final String PREFIX = "CARTWRIGHT_";

    /** The message with the names of this command's options exchanged where need be. */
    String in(String message, CommandLine command) {
        List<String> own = arguments.subList(arguments.indexOf(command.getCommandName()) + 1, arguments.size());
        String named = message;
        for (OptionSpec option : command.getCommandSpec().options()) {
            if (environment.containsKey(variable(option)) && !isAmong(own, option)) {
                named = named.replaceAll(
                        "(?<![\\w-])" + option.longestName() + "(?![\\w-])",
                        Matcher.quoteReplacement(variable(option)));
            }
        }
        return named;
    }

    private static boolean isAmong(List<String> arguments, OptionSpec option) {
        String name = option.longestName();
        return arguments.stream().anyMatch(argument -> argument.equals(name) || argument.startsWith(name + "="));
    }

    /** The option's twin: of --access-log it is CARTWRIGHT_ACCESS_LOG. */
    static String variable(OptionSpec option) {
        return PREFIX
                + option.longestName().replaceFirst("^--", "").replace('-', '_').toUpperCase(Locale.ROOT);
    }
}
