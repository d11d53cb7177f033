package dev.cartwright.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.assertj.core.data.Percentage;
import org.junit.jupiter.api.Test;

/** The jars that the client brings along: the table in README.md. */
final class RuntimeJarsTest {
    private static final Path CLASSES = Path.of("target/classes");
    private static final String OURS = "cartwright-client.jar";
    private static final int MOST_JARS = 19;
    private static final int MOST_KILOBYTES = 6_500;
    private static final Percentage TOLERANCE = Percentage.withPercentage(2);
    /** Our own jar changes with each commit. */
    private static final Percentage OUR_TOLERANCE = Percentage.withPercentage(20);

    static final Pattern ROW = Pattern.compile("\\| `([^`]+\\.jar)` \\| ([0-9.]+) \\| [^|]{10,} \\|");
    private static final Pattern SUM = Pattern.compile("\\| ([0-9]+) jars \\| ([0-9.]+) \\| .*\\|");

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

    /** Name and bytes of each jar, ours (packed as it will be) among them. */
    private static Map<String, Long> jars() throws IOException {
        Map<String, Long> jars = new LinkedHashMap<>();
        jars.put(OURS, packed(CLASSES));
        for (Path jar : dependencies()) {
            jars.put(jar.getFileName().toString(), Files.size(jar));
        }
        return jars;
    }

    static List<Path> dependencies() throws IOException {
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
