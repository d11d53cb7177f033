package dev.cartwright.conformance.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** Writes everything that is left of a run. */
public final class Reports {

    /** The file that people read. */
    public static final String PAGE = "report.html";

    private Reports() {}

    /**
     * Writes {@code report.html}, {@code results.json}, {@code junit.xml}, {@code results.sarif} and {@code summary.md}.
     *
     * @param start when the run began
     * @throws IOException if a file cannot be written
     */
    public static void write(Path folder, RunReport report, Instant start) throws IOException {
        Files.createDirectories(folder);
        HtmlReport.write(folder.resolve(PAGE), report);
        write(folder.resolve(LastRun.FILE), JsonReport.text(report, start));
        write(folder.resolve("junit.xml"), JunitReport.text(report, start));
        write(folder.resolve("results.sarif"), SarifReport.text(report));
        write(folder.resolve("summary.md"), MarkdownReport.text(report));
    }

    /** Half a surrogate pair, which a target may send, is written as a question mark. */
    private static void write(Path file, String text) throws IOException {
        Files.write(file, text.getBytes(StandardCharsets.UTF_8));
    }
}
