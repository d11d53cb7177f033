package dev.cartwright.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The client runs with the jars that it brings along, and needs those of which the table in README.md says nothing else. */
final class RunningJarsTest {
    private static final Path CLASSES = Path.of("target/classes");

    /** Stands in the reason of such a jar. */
    private static final String UNUSED = "our calls load none of ";

    private static final List<String> PRINTED =
            List.of("read 2018-03-15T17:15:02.384052800Z", "wrote cart", "refused 800065");

    @TempDir
    private Path folder;

    @Test
    void theClientRunsWithExactlyTheseJars() throws Exception {
        assertThat(purchase(RuntimeJarsTest.dependencies())).isEqualTo(PRINTED);
    }

    /** Nor does it without HK2: Jersey makes shift then, and warns whoever uses the client. */
    @Test
    void theClientDoesNotRunAsQuietlyWithoutAnyOfTheOthers() throws Exception {
        Set<String> idle = new HashSet<>();
        for (Path jar : RuntimeJarsTest.dependencies()) {
            if (runsWithout(jar)) {
                idle.add(jar.getFileName().toString());
            }
        }

        assertThat(idle)
                .as("jars whose row in client/README.md says \"" + UNUSED + "it\"; exclude any other")
                .isEqualTo(unused(Files.readAllLines(Path.of("README.md"))))
                .isNotEmpty();
    }

    private boolean runsWithout(Path jar) throws Exception {
        List<Path> others = RuntimeJarsTest.dependencies().stream()
                .filter(other -> !other.equals(jar))
                .toList();
        try {
            return purchase(others).equals(PRINTED);
        } catch (AssertionError failed) {
            return false;
        }
    }

    @Test
    void theClientRunsWithoutTheJarsOfWhichTheCallsLoadNothing() throws Exception {
        Set<String> unused = unused(Files.readAllLines(Path.of("README.md")));
        List<Path> needed = RuntimeJarsTest.dependencies().stream()
                .filter(jar -> !unused.contains(jar.getFileName().toString()))
                .toList();

        assertThat(needed).hasSizeLessThan(RuntimeJarsTest.dependencies().size());
        assertThat(purchase(needed)).isEqualTo(PRINTED);
    }

    /** A client that excluded the jar would take it away from a Jersey server in the same program, by Maven's rule of the nearest. */
    @Test
    void javassistStaysSinceAJerseyServerFailsWithoutIt() throws Exception {
        List<String> injection = List.of(Injection.class.getName());
        List<Path> without = RuntimeJarsTest.dependencies().stream()
                .filter(jar -> !jar.getFileName().toString().startsWith("javassist-"))
                .toList();

        assertThat(printed(RuntimeJarsTest.dependencies(), injection)).containsExactly("proxied true");
        assertThatThrownBy(() -> printed(without, injection))
                .hasMessageContaining("requires a proxy, but the proxyable library is not on the classpath");
    }

    /** Of which the table says that our calls load nothing. */
    private static Set<String> unused(List<String> table) {
        return table.stream()
                .filter(line -> line.contains(UNUSED))
                .map(RuntimeJarsTest.ROW::matcher)
                .filter(Matcher::matches)
                .map(row -> row.group(1))
                .collect(Collectors.toSet());
    }

    /** What a program prints that buys something with these jars. */
    private List<String> purchase(List<Path> jars) throws Exception {
        try (RawServer server = new RawServer()) {
            String cart = "{\"id\":\"cart\",\"creationTimestamp\":\"2018-03-15T17:15:02.3840528Z\"}";
            server.answers(200, "{\"access_token\":\"token\",\"expires_in\":\"3600\"}")
                    .answers(200, cart)
                    .answers(200, cart)
                    .answers(400, "{\"code\":800065,\"description\":\"checked out\",\"source\":\"test\"}");
            return printed(jars, List.of(Purchase.class.getName(), server.uri().toString()));
        }
    }

    /** What a program prints that runs with these jars, our classes and the tests' programs. */
    private List<String> printed(List<Path> jars, List<String> arguments) throws Exception {
        Path programs = Files.createDirectories(folder.resolve("programs/dev/cartwright/client"));
        for (String type : List.of("Purchase", "Injection", "Injection$1", "Injection$Headers")) {
            Files.copy(
                    Path.of("target/test-classes/dev/cartwright/client", type + ".class"),
                    programs.resolve(type + ".class"),
                    StandardCopyOption.REPLACE_EXISTING);
        }
        String classPath = Stream.concat(Stream.of(folder.resolve("programs"), CLASSES.toAbsolutePath()), jars.stream())
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", classPath));
        command.addAll(arguments);

        Path output = folder.resolve("output.txt");
        Process program = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();

        try {
            assertThat(program.waitFor(60, TimeUnit.SECONDS)).isTrue();
        } finally {
            program.destroyForcibly();
        }
        String said = Files.readString(output);
        assertThat(program.exitValue()).as(said).isZero();
        return said.lines().toList();
    }
}
