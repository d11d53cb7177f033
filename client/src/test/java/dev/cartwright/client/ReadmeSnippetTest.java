package dev.cartwright.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The README's first Java, with its own imports only, before a service that sells a part of a cart. */
final class ReadmeSnippetTest extends ClientTest {
    private static final Pattern SNIPPET =
            Pattern.compile("```java\\n((?:import [^\\n]*\\n)+)(.*?)```", Pattern.DOTALL);
    private static final String STORED = "{\"id\":\"" + CART + "\",\"lineItems\":[{\"id\":0,\"quantity\":1}]}";

    @TempDir
    private Path folder;

    @Test
    void itTellsWhatWasBoughtAndWhatWasNot() throws Exception {
        server.answers(200, "{\"access_token\":\"some-token\",\"expires_in\":\"3600\"}")
                .answers(201, STORED, "ETag: \"1\"")
                .answers(200, STORED, "ETag: \"1\"")
                .answers(201, STORED, "ETag: \"2\"")
                .answers(201, """
                        {"orders":[{"id":"a1b2c3d4e5f6"}],
                         "orderErrors":[{"orderGroupId":"1","code":800018,"description":"limit"}]}""");

        compile(snippet());

        assertThat(printed()).contains("a1b2c3d4e5f6").contains("1: 800018 limit");
    }

    @Test
    void itTellsWhenNothingWasBought() throws Exception {
        server.answers(200, "{\"access_token\":\"some-token\",\"expires_in\":\"3600\"}")
                .answers(201, STORED, "ETag: \"1\"")
                .answers(200, STORED, "ETag: \"1\"")
                .answers(201, STORED, "ETag: \"2\"")
                .answers(201, "{\"orderErrors\":[{\"orderGroupId\":\"0\",\"code\":800018,\"description\":\"limit\"}]}");

        compile(snippet());

        assertThat(printed()).isEqualTo("0: 800018 limit");
    }

    private String snippet() throws IOException {
        MatchResult found = SNIPPET.matcher(Files.readString(Path.of("..", "README.md")))
                .results()
                .findFirst()
                .orElseThrow();
        String body =
                found.group(2).replace("http://127.0.0.1:8080", server.uri().toString());
        return found.group(1) + "public class Snippet { public static void run() {\n" + body + "\n}}\n";
    }

    private void compile(String program) throws IOException {
        Path source = Files.writeString(folder.resolve("Snippet.java"), program);
        ByteArrayOutputStream complaints = new ByteArrayOutputStream();
        String[] arguments = {
            "-proc:none", "-cp", System.getProperty("java.class.path"), "-d", folder.toString(), source.toString()
        };

        int exit = ToolProvider.getSystemJavaCompiler().run(null, complaints, complaints, arguments);

        assertThat(exit).as(complaints.toString(UTF_8)).isZero();
    }

    private String printed() throws Exception {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        PrintStream both = new PrintStream(printed, true, UTF_8);
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
            System.setOut(both);
            System.setErr(both);
            loader.loadClass("Snippet").getMethod("run").invoke(null);
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
        return printed.toString(UTF_8).strip();
    }
}
