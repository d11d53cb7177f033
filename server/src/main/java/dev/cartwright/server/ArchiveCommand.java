package dev.cartwright.server;

import dev.cartwright.server.store.TemporaryDirectory;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Has Java note which classes a start and a purchase take, and then dump them as it wants to load them. */
@Command(
        name = "archive",
        description = {
            "Makes a class-data archive, and says how to start with it in about a third of the time.",
            "It fits this jar and this JDK: make it again after an update of either."
        },
        showDefaultValues = true)
final class ArchiveCommand implements Callable<Integer> {
    private static final String JAR = ".jar";
    private static final String ARCHIVE = ".jsa";

    /** A short life does not earn back what Java spends on optimising. */
    private static final String QUICK = "-XX:TieredStopAtLevel=1";

    @Spec
    private @Nullable CommandSpec command;

    @Parameters(
            index = "0",
            arity = "0..1",
            paramLabel = "FILE",
            defaultValue = "cartwright.jsa",
            description = "The archive, written anew.")
    private Path file = Path.of("");

    @Override
    public Integer call() throws InterruptedException {
        String jar = jar();
        if (Files.exists(file) && !file.toString().endsWith(ARCHIVE)) {
            throw refused("it exists and is no archive by its name; name one that ends in " + ARCHIVE, null);
        }
        PrintWriter out = Objects.requireNonNull(command).commandLine().getOut();
        try (TemporaryDirectory directory = TemporaryDirectory.create()) {
            Path classes = directory.path().resolve("classes");
            Path archive = directory.path().resolve("archive");
            out.println("Rehearsing a start and a purchase …");
            java("-XX:DumpLoadedClassList=" + classes, "-jar", jar, RehearseCommand.NAME);
            out.println("Writing " + file + " …");
            java(
                    "-Xshare:dump",
                    "-XX:SharedClassListFile=" + classes,
                    "-XX:SharedArchiveFile=" + archive,
                    "-Xlog:disable",
                    "-Xlog:all=error:stderr",
                    "-jar",
                    jar);
            // Only now: until there is another, the last one is good.
            Files.move(archive, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw refused("it cannot be written; name a file in a directory that exists and has room", e);
        }
        out.println("Start with: java -XX:SharedArchiveFile=" + file + " " + QUICK + " -jar " + jar);
        out.println("For a long load leave " + QUICK + " out.");
        return CommandLine.ExitCode.OK;
    }

    /** Java archives classes of jars only. */
    private static String jar() {
        String jar = System.getProperty("java.class.path");
        if (!jar.endsWith(JAR) || !Files.isRegularFile(Path.of(jar))) {
            throw new ConfigurationException(
                    "archive: there is no jar to make it of; use java -jar cartwright-server.jar archive", null);
        }
        return jar;
    }

    private void java(String... arguments) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(List.of(arguments));
        Process process = new ProcessBuilder(line).inheritIO().start();
        try {
            if (process.waitFor() != 0) {
                throw refused("Java has not made it, see above", null);
            }
        } finally {
            process.destroy();
        }
    }

    private ConfigurationException refused(String reason, @Nullable Throwable cause) {
        return new ConfigurationException("archive " + file + ": " + reason, cause);
    }
}
