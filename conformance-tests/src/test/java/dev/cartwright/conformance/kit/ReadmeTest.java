package dev.cartwright.conformance.kit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.server.Server;
import dev.cartwright.server.ServerConfig;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's Java is compiled with all warnings on and run, here or in a project as users have it. */
class ReadmeTest {
    private static final Path README = Path.of("..", "README.md");
    private static final String PRINTED_SERVER = "http://127.0.0.1:8080";
    private static final String PRINTED_ITEM = "CFQ7TTC0LH0Z:0001:CFQ7TTC0K18P";
    /** Reserved: its order group fails in the checkout. */
    private static final String ITEM_WITHOUT_ORDER = "TESTORDER000:0001:CODE00800018";

    private static final Pattern SNIPPET =
            Pattern.compile("<!-- compiled and run by ReadmeTest -->\\s*```java\\n(.*?)```", Pattern.DOTALL);

    private static final Pattern PART =
            Pattern.compile("<!-- part of conformance-tests/(\\S+) -->\\s*```\\w+\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern VERSION = Pattern.compile("<version>(.*?)</version>");

    @TempDir
    private Path folder;

    @Test
    void theClientsSnippetBuysWhatItSays() throws Exception {
        assertThat(printedByTheClientsSnippet(PRINTED_ITEM)).matches("[0-9a-f]{12}");
    }

    @Test
    void theClientsSnippetTellsWhatWasNotBought() throws Exception {
        assertThat(printedByTheClientsSnippet(ITEM_WITHOUT_ORDER)).matches("[0-9]+: 800018 .+");
    }

    private String printedByTheClientsSnippet(String item) throws Exception {
        String snippet = snippets().get(0);
        assertThat(snippet).contains(PRINTED_SERVER, PRINTED_ITEM);

        try (Server server = Server.start(ServerConfig.inMemory())) {
            compile(program(snippet.replace(PRINTED_SERVER, server.baseUri().toString())
                    .replace(PRINTED_ITEM, item)
                    // Where the server's log goes, too.
                    .replace("System.err", "System.out")));

            return printed();
        }
    }

    @Test
    void theTestsSnippetStartsAServerOfItsOwn() throws Exception {
        compile(program(snippets().get(1)));

        assertThat(printed()).matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    }

    @Test
    void whatUsersCopyStandsInTheProjectsThatAreBuiltAsTheirs() throws IOException {
        String version = VERSION.matcher(Files.readString(Path.of("..", "pom.xml")))
                .results()
                .map(found -> found.group(1))
                .findFirst()
                .orElseThrow();
        List<MatchResult> parts =
                PART.matcher(Files.readString(README)).results().toList();

        assertThat(parts).hasSize(3);
        for (MatchResult part : parts) {
            String file = Files.readString(Path.of(part.group(1))).replace("@project.version@", version);
            assertThat(withoutIndents(file)).as(part.group(1)).contains(withoutIndents(part.group(2)));
        }
    }

    private static String withoutIndents(String text) {
        return text.lines().map(String::strip).collect(Collectors.joining("\n"));
    }

    private static List<String> snippets() throws IOException {
        List<String> snippets = SNIPPET.matcher(Files.readString(README))
                .results()
                .map(found -> found.group(1))
                .toList();
        assertThat(snippets).as("marked snippets in " + README).hasSize(2);
        return snippets;
    }

    private static String program(String snippet) {
        Map<Boolean, List<String>> lines =
                snippet.lines().collect(Collectors.partitioningBy(line -> line.startsWith("import ")));
        return String.join("\n", lines.get(true))
                + "\npublic class Snippet { public static void run() {\n"
                + String.join("\n", lines.get(false))
                + "\n}}\n";
    }

    /** What the compiled snippet prints. */
    private String printed() throws Exception {
        PrintStream output = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            System.setOut(new PrintStream(printed, true, UTF_8));
            loader.loadClass("Snippet").getMethod("run").invoke(null);
        } finally {
            System.setOut(output);
        }
        return printed.toString(UTF_8).strip();
    }

    private void compile(String program) throws IOException {
        Path source = Files.writeString(folder.resolve("Snippet.java"), program);
        ByteArrayOutputStream complaints = new ByteArrayOutputStream();

        int exit = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        complaints,
                        complaints,
                        "-Xlint:all,-processing,-classfile,-path",
                        "-Werror",
                        "-proc:none",
                        "-cp",
                        System.getProperty("java.class.path"),
                        "-d",
                        folder.toString(),
                        source.toString());

        assertThat(exit).as(complaints.toString(UTF_8)).isZero();
    }
}
