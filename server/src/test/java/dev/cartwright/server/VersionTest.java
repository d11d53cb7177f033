package dev.cartwright.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VersionTest {
    @TempDir
    Path directory;

    @Test
    void theVersionIsThatOfTheJarThatRuns() throws Exception {
        Path jar = jar("1.2.3");

        assertThat(output(jar + System.getProperty("path.separator") + System.getProperty("java.class.path")))
                .isEqualTo("Cartwright server 1.2.3");
    }

    @Test
    void withoutAJarThereIsNone() throws Exception {
        assertThat(output(System.getProperty("java.class.path"))).isEqualTo("Cartwright server (not from a jar)");
    }

    private static String output(String classPath) throws Exception {
        Process process = new ProcessBuilder(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-cp",
                        classPath,
                        Main.class.getName(),
                        "--version")
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8).strip();
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }

    /** The classes of the server's own package. */
    private Path jar(String version) throws IOException, URISyntaxException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.IMPLEMENTATION_VERSION, version);
        Path classes = Path.of(
                Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
        Path own = classes.resolve(Main.class.getPackageName().replace('.', '/'));
        Path jar = directory.resolve("server.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(file, manifest);
                Stream<Path> found = Files.list(own)) {
            List<Path> files = found.filter(Files::isRegularFile).toList();
            for (Path each : files) {
                entries.putNextEntry(
                        new JarEntry(classes.relativize(each).toString().replace('\\', '/')));
                Files.copy(each, entries);
                entries.closeEntry();
            }
        }
        return jar;
    }
}
