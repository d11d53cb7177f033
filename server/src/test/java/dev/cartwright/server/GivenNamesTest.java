package dev.cartwright.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/** What came from the environment is blamed by its variable. */
class GivenNamesTest {
    private static final CommandLine SERVER = Main.commandLine(started -> {});
    private static final CommandLine TOKEN = SERVER.getSubcommands().get("token");
    private static final Map<String, String> ENVIRONMENT =
            Map.of("CARTWRIGHT_PORT", "1", "CARTWRIGHT_ACCESS_LOG", "x", "CARTWRIGHT_ACCOUNTS", "y");

    private static String in(String message, CommandLine command, String... arguments) {
        return new GivenNames(List.of(arguments), ENVIRONMENT).in(message, command);
    }

    @Test
    void anOptionIsNamedByItsVariableWhereverItsValueCameFromThere() {
        assertThat(in("--port 1: choose another --port; --access-log x", SERVER, "--store", "memory"))
                .isEqualTo("CARTWRIGHT_PORT 1: choose another CARTWRIGHT_PORT; CARTWRIGHT_ACCESS_LOG x");
    }

    @Test
    void theCommandLineGoesBeforeTheEnvironment() {
        assertThat(in("--port 2", SERVER, "--port", "2")).isEqualTo("--port 2");
        assertThat(in("--port 2", SERVER, "--port=2")).isEqualTo("--port 2");
    }

    @Test
    void anOptionWithoutAVariableKeepsItsName() {
        assertThat(in("--host x: --portal --port-x", SERVER)).isEqualTo("--host x: --portal --port-x");
    }

    @Test
    void aSubcommandHasArgumentsOfItsOwn() {
        assertThat(in("--accounts y", TOKEN, "--accounts", "z", "token")).isEqualTo("CARTWRIGHT_ACCOUNTS y");
        assertThat(in("--accounts z", TOKEN, "token", "--accounts", "z")).isEqualTo("--accounts z");
    }

    @Test
    void everyOptionHasTheVariableThatItsDefaultComesFrom() {
        List<OptionSpec> options = Stream.of(SERVER, TOKEN)
                .flatMap(command -> command.getCommandSpec().options().stream())
                .filter(option -> !option.usageHelp() && !option.versionHelp())
                .toList();

        assertThat(options)
                .hasSizeGreaterThan(10)
                .allSatisfy(option -> assertThat(((AnnotatedElement) option.userObject())
                                .getAnnotation(Option.class)
                                .defaultValue())
                        .matches("\\$\\{env:" + GivenNames.variable(option) + "(:-.*)?}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CARTWRIGHT_PORT | abc | CARTWRIGHT_PORT abc: not a value of this option; use CARTWRIGHT_PORT and a whole number",
                "CARTWRIGHT_PORT | 99999 | CARTWRIGHT_PORT 99999: no such port; use 1 to 65535",
                "CARTWRIGHT_FAULTS | maybe | CARTWRIGHT_FAULTS maybe: not a value of this option; use CARTWRIGHT_FAULTS true or false",
                "CARTWRIGHT_ACCOUNTS | /nowhere | CARTWRIGHT_ACCOUNTS: cannot read /nowhere",
                "CARTWRIGHT_HOST | 0.0.0.0 | CARTWRIGHT_HOST 0.0.0.0: the built-in sample accounts",
            })
    void aWrongValueInTheEnvironmentIsBlamedOnItsVariable(String variable, String value, String said) throws Exception {
        ProcessBuilder builder = Programs.command();
        builder.environment().put(variable, value);

        Process server = builder.start();

        assertThat(new String(server.getErrorStream().readAllBytes(), UTF_8)).startsWith(said);
        assertThat(server.waitFor()).isEqualTo(2);
    }
}
