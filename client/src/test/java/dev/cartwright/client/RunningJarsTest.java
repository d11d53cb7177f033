package dev.cartwright.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    private static final Ran BOUGHT = new Ran(0, PRINTED);

    private static final Pattern MISSING =
            Pattern.compile("Exception in thread \"main\" java.lang.NoClassDefFoundError: ([\\w/$]+)");
    private static final String MAKESHIFT = "Falling back to injection-less client.";

    /** What a program has printed, and how it ended. */
    private record Ran(int exitValue, List<String> said) {}

    @TempDir
    private Path folder;

    @Test
    void theClientRunsWithExactlyTheseJars() throws Exception {
        assertThat(purchase(RuntimeJarsTest.dependencies())).isEqualTo(BOUGHT);
    }

    @Test
    void theClientDoesNotRunAsQuietlyWithoutAnyOfTheOthers() throws Exception {
        Set<String> idle = new HashSet<>();
        for (Path jar : RuntimeJarsTest.dependencies()) {
            List<Path> others = RuntimeJarsTest.dependencies().stream()
                    .filter(other -> !other.equals(jar))
                    .toList();
            if (!misses(purchase(others), jar)) {
                idle.add(jar.getFileName().toString());
            }
        }

        assertThat(idle)
                .as("jars whose row in client/README.md says \"" + UNUSED + "it\"; exclude any other")
                .isEqualTo(unused(Files.readAllLines(Path.of("README.md"))))
                .isNotEmpty();
    }

    /** Whether a program names a class of the jar that it was run without, or Jersey warns that it makes shift without HK2. */
    private static boolean misses(Ran program, Path jar) throws IOException {
        if (program.equals(BOUGHT)) {
            return false;
        }
        if (program.exitValue() == 0) {
            assertThat(program.said()).as("%s", jar).containsAll(PRINTED).anyMatch(line -> line.contains(MAKESHIFT));
            return true;
        }
        Matcher failure = MISSING.matcher(program.said().get(0));
        assertThat(failure.matches()).as("%s: %s", jar, program).isTrue();
        try (JarFile classes = new JarFile(jar.toFile())) {
            assertThat(classes.getEntry(failure.group(1) + ".class"))
                    .as("%s: %s", jar, program)
                    .isNotNull();
        }
        return true;
    }

    @Test
    void theClientRunsWithoutTheJarsOfWhichTheCallsLoadNothing() throws Exception {
        Set<String> unused = unused(Files.readAllLines(Path.of("README.md")));
        List<Path> needed = RuntimeJarsTest.dependencies().stream()
                .filter(jar -> !unused.contains(jar.getFileName().toString()))
                .toList();

        assertThat(needed).hasSizeLessThan(RuntimeJarsTest.dependencies().size());
        assertThat(purchase(needed)).isEqualTo(BOUGHT);
    }

    /** A client that excluded the jar would take it away from a Jersey server in the same program, by Maven's rule of the nearest. */
    @Test
    void javassistStaysSinceAJerseyServerFailsWithoutIt() throws Exception {
        List<String> injection = List.of(Injection.class.getName());
        List<Path> without = RuntimeJarsTest.dependencies().stream()
                .filter(jar -> !jar.getFileName().toString().startsWith("javassist-"))
                .toList();

        assertThat(ran(RuntimeJarsTest.dependencies(), injection)).isEqualTo(new Ran(0, List.of("proxied true")));
        assertThat(ran(without, injection)).satisfies(failed -> {
            assertThat(failed.exitValue()).isNotZero();
            assertThat(failed.said())
                    .anyMatch(line ->
                            line.contains("requires a proxy, but the proxyable library is not on the classpath"));
        });
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

    /** What becomes of a program that buys something with these jars. */
    private Ran purchase(List<Path> jars) throws Exception {
        try (RawServer server = new RawServer()) {
            String cart = "{\"id\":\"cart\",\"creationTimestamp\":\"2018-03-15T17:15:02.3840528Z\"}";
            server.answers(200, "{\"access_token\":\"token\",\"expires_in\":\"3600\"}")
                    .answers(200, cart)
                    .answers(200, cart)
                    .answers(400, "{\"code\":800065,\"description\":\"checked out\",\"source\":\"test\"}");
            return ran(jars, List.of(Purchase.class.getName(), server.uri().toString()));
        }
    }

    /** What becomes of a program that runs with these jars, our classes and the tests' programs. */
    private Ran ran(List<Path> jars, List<String> arguments) throws Exception {
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
        return new Ran(program.exitValue(), Files.readAllLines(output));
    }
}
