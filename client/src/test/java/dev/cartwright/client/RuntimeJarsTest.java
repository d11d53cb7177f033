package dev.cartwright.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The jars that the client brings along: the table in README.md, and that no other is needed. */
final class RuntimeJarsTest {
    private static final Path CLASSES = Path.of("target/classes");
    private static final String OURS = "cartwright-client.jar";
    private static final int MOST_JARS = 19;
    private static final int MOST_KILOBYTES = 6_500;
    private static final Percentage TOLERANCE = Percentage.withPercentage(2);
    /** Our own jar changes with each commit. */
    private static final Percentage OUR_TOLERANCE = Percentage.withPercentage(20);

    /** Stands in the reason of such a jar. */
    private static final String UNUSED = "our calls load none of ";

    private static final Pattern ROW = Pattern.compile("\\| `([^`]+\\.jar)` \\| ([0-9.]+) \\| [^|]{10,} \\|");
    private static final Pattern SUM = Pattern.compile("\\| ([0-9]+) jars \\| ([0-9.]+) \\| .*\\|");

    @TempDir
    private Path folder;

    @Test
    void theTableInTheReadmeIsWhatMavenBringsAlong() throws IOException {
        check(Files.readAllLines(Path.of("README.md")), jars());
    }

    @Test
    void aJarThatTheTableLacksOrHasTooManyIsNoticed() throws IOException {
        List<String> table = Files.readAllLines(Path.of("README.md"));
        Map<String, Long> more = jars();
        more.put("some-other.jar", 1_000L);
        Map<String, Long> fewer = jars();
        String gone = fewer.keySet().iterator().next();
        fewer.remove(gone);

        assertThatThrownBy(() -> check(table, more)).hasMessageContaining("some-other.jar");
        assertThatThrownBy(() -> check(table, fewer)).hasMessageContaining(gone);
    }

    @Test
    void anotherSizeIsNoticed() throws IOException {
        List<String> table = Files.readAllLines(Path.of("README.md"));
        Map<String, Long> grown = jars();
        String some = dependencies().get(0).getFileName().toString();
        grown.merge(some, grown.get(some) / 20, Long::sum);
        List<String> wrongSum = table.stream()
                .map(line -> line.replace(" jars | ", " jars | 1"))
                .toList();

        assertThatThrownBy(() -> check(table, grown)).hasMessageContaining(some);
        assertThatThrownBy(() -> check(wrongSum, jars())).hasMessageContaining("sum");
    }

    @Test
    void tooMuchIsNoticedEvenWhenTheTableSaysIt() throws IOException {
        List<String> table = List.of("| `one.jar` | 6501 | needed for everything |", "| 1 jars | 6501 | |");
        Map<String, Long> tooLarge = Map.of("one.jar", 6_501_000L);

        assertThatThrownBy(() -> check(table, tooLarge)).hasMessageContaining("6500 KB");
    }

    private static void check(List<String> readme, Map<String, Long> jars) {
        Map<String, Double> table = new LinkedHashMap<>();
        String sum = "";
        for (String line : readme) {
            Matcher row = ROW.matcher(line);
            if (row.matches()) {
                table.put(row.group(1), Double.valueOf(row.group(2)));
            } else if (SUM.matcher(line).matches()) {
                sum = line;
            }
        }
        assertThat(table.keySet())
                .as(
                        "the jars in client/README.md are those of the runtime class path: correct the table, or drop the jar")
                .containsExactlyInAnyOrderElementsOf(jars.keySet());
        table.forEach((jar, kilobytes) -> assertThat(jars.get(jar) / 1000.0)
                .as("the size of %s in KB (1000 bytes) is that of the table in client/README.md", jar)
                .isCloseTo(kilobytes, jar.equals(OURS) ? OUR_TOLERANCE : TOLERANCE));
        Matcher said = SUM.matcher(sum);
        assertThat(said.matches()).as("client/README.md has a line for the sum").isTrue();
        assertThat(Integer.parseInt(said.group(1))).as("jars in the sum").isEqualTo(table.size());
        assertThat(Double.parseDouble(said.group(2)))
                .as("the sum of the table")
                .isEqualTo(Math.round(table.values().stream()
                                        .mapToDouble(Double::doubleValue)
                                        .sum()
                                * 10)
                        / 10.0);
        assertThat(jars.size()).as("more than %d jars", MOST_JARS).isLessThanOrEqualTo(MOST_JARS);
        assertThat(jars.values().stream().mapToLong(Long::longValue).sum() / 1000)
                .as("more than %d KB in all", MOST_KILOBYTES)
                .isLessThanOrEqualTo(MOST_KILOBYTES);
    }

    @Test
    void theClientRunsWithExactlyTheseJars() throws Exception {
        assertThat(purchase(dependencies()))
                .containsExactly("read 2018-03-15T17:15:02.384052800Z", "wrote cart", "refused 800065");
    }

    @Test
    void theCallsLoadClassesOfEachJarButThoseOfWhichTheTableSaysSo() throws Exception {
        List<String> table = Files.readAllLines(Path.of("README.md"));
        Path loaded = folder.resolve("loaded.txt");

        purchase(dependencies(), "-Xlog:class+load:file=" + loaded);

        assertThat(unused(table)).isEqualTo(notIn(Files.readString(loaded)));
        assertThat(unused(table.stream()
                        .filter(line -> !line.contains("javassist-"))
                        .toList()))
                .isNotEqualTo(notIn(Files.readString(loaded)));
    }

    @Test
    void theClientRunsWithoutTheJarsOfWhichTheCallsLoadNothing() throws Exception {
        Set<String> unused = unused(Files.readAllLines(Path.of("README.md")));
        List<Path> needed = dependencies().stream()
                .filter(jar -> !unused.contains(jar.getFileName().toString()))
                .toList();

        assertThat(needed).hasSizeLessThan(dependencies().size());
        assertThat(purchase(needed)).hasSize(3);
    }

    /** A client that excluded the jar would take it away from a Jersey server in the same program, by Maven's rule of the nearest. */
    @Test
    void javassistStaysSinceAJerseyServerFailsWithoutIt() throws Exception {
        List<String> injection = List.of(Injection.class.getName());
        List<Path> without = dependencies().stream()
                .filter(jar -> !jar.getFileName().toString().startsWith("javassist-"))
                .toList();

        assertThat(printed(dependencies(), injection)).containsExactly("proxied true");
        assertThatThrownBy(() -> printed(without, injection))
                .hasMessageContaining("requires a proxy, but the proxyable library is not on the classpath");
    }

    /** Of which the table says that our calls load nothing. */
    private static Set<String> unused(List<String> table) {
        return table.stream()
                .filter(line -> line.contains(UNUSED))
                .map(ROW::matcher)
                .filter(Matcher::matches)
                .map(row -> row.group(1))
                .collect(Collectors.toSet());
    }

    private static Set<String> notIn(String loaded) throws IOException {
        return dependencies().stream()
                .map(jar -> jar.getFileName().toString())
                .filter(jar -> !loaded.contains(jar))
                .collect(Collectors.toSet());
    }

    /** What a program prints that buys something with these jars. */
    private List<String> purchase(List<Path> jars, String... options) throws Exception {
        try (RawServer server = new RawServer()) {
            String cart = "{\"id\":\"cart\",\"creationTimestamp\":\"2018-03-15T17:15:02.3840528Z\"}";
            server.answers(200, "{\"access_token\":\"token\",\"expires_in\":\"3600\"}")
                    .answers(200, cart)
                    .answers(200, cart)
                    .answers(400, "{\"code\":800065,\"description\":\"checked out\",\"source\":\"test\"}");
            List<String> arguments = new ArrayList<>(List.of(options));
            arguments.addAll(List.of(Purchase.class.getName(), server.uri().toString()));
            return printed(jars, arguments);
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

    /** Name and bytes of each jar, ours (packed as it will be) among them. */
    private static Map<String, Long> jars() throws IOException {
        Map<String, Long> jars = new LinkedHashMap<>();
        jars.put(OURS, packed(CLASSES));
        for (Path jar : dependencies()) {
            jars.put(jar.getFileName().toString(), Files.size(jar));
        }
        return jars;
    }

    private static List<Path> dependencies() throws IOException {
        Path list = Path.of("target/runtime-class-path.txt");
        assertThat(list)
                .as("Maven writes it before the tests: run this test by mvn")
                .exists();
        return Stream.of(Files.readString(list).split(Pattern.quote(File.pathSeparator)))
                .map(Path::of)
                .toList();
    }

    private static long packed(Path classes) throws IOException {
        Path jar = Files.createTempFile("packed", ".jar");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(jar));
                Stream<Path> files = Files.walk(classes)) {
            files.filter(Files::isRegularFile).forEach(file -> {
                try {
                    zip.putNextEntry(new ZipEntry(classes.relativize(file).toString()));
                    Files.copy(file, zip);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
        }
        long size = Files.size(jar);
        Files.delete(jar);
        return size;
    }
}
