package dev.cartwright.conformance.report;

import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.cases.Decision;
import dev.cartwright.conformance.cases.Operation;
import dev.cartwright.conformance.cases.Spec;
import dev.cartwright.conformance.run.CaseResult;
import dev.cartwright.conformance.run.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The run as one page of HTML that needs nothing else: no network, no other file, and its script only to filter. The page
 * itself forbids every style and script but ours, so that no text from a target can become one.
 */
public final class HtmlReport {

    private final Markup html;
    private final RunReport report;
    private final Contents contents;

    private HtmlReport(RunReport report) {
        this.html = new Markup(report.redaction());
        this.report = report;
        this.contents = new Contents(report);
    }

    /**
     * Writes the page.
     *
     * @throws UncheckedIOException if the file cannot be written
     */
    public static void write(Path file, RunReport report) {
        try {
            Files.write(file, new HtmlReport(report).page().getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String page() {
        Inlined style = Inlined.style();
        Inlined script = Inlined.of(HtmlReport.class, "report.js");
        html.open("html", "lang", "en").open("head").single("meta", "charset", "utf-8");
        html.single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        String policy = "default-src 'none'; base-uri 'none'; form-action 'none'; style-src " + style.hash()
                + "; script-src " + script.hash();
        html.single("meta", "http-equiv", "Content-Security-Policy", "content", policy);
        html.element("title", "Conformance report")
                .open("style")
                .own(style.source())
                .close()
                .close()
                .own("\n");
        html.open("body");
        new SummaryPart(html, report, contents).write();
        html.open("main");
        filter();
        Map<String, Decision> decisions = Decision.all(Spec.bundled());
        CasePart part = new CasePart(html, contents, decisions);
        contents.operations().forEach(operation -> section(operation, part));
        new WorkflowsPart(html, contents).write(report.workflows());
        strays();
        html.close().open("script").own(script.source()).close().close().close();
        return html.document();
    }

    /** Hidden until the script is there to serve it. */
    private void filter() {
        html.open("form", "id", "filter", "hidden", "").open("label").text("Filter ");
        html.single("input", "type", "search", "id", "words", "placeholder", "words in a case, such as 800002");
        html.close().open("label").text("Verdict ").open("select", "id", "verdict");
        html.element("option", "any", "value", "").element("option", "not as declared", "value", "differs");
        for (Verdict verdict : SummaryPart.occurring(report)) {
            html.element("option", Labels.of(verdict), "value", Labels.word(verdict));
        }
        html.close().close().element("output", "", "id", "shown", "for", "words verdict");
        html.close().own("\n");
    }

    private void section(Operation operation, CasePart part) {
        html.open("section", "class", "operation", "id", Contents.anchor(operation))
                .element("h2", operation.id());
        html.open("p")
                .element("code", operation.method() + " " + operation.template())
                .close();
        html.own("\n");
        for (Case testCase : contents.cases(operation)) {
            part.write(testCase);
        }
        html.close().own("\n");
    }

    private void strays() {
        List<CaseResult> strays = contents.strays();
        if (strays.isEmpty()) {
            return;
        }
        html.open("section", "id", "strays").element("h2", "Of no case that was run");
        for (CaseResult result : strays) {
            html.open("section", "class", "result").open("h4");
            Labels.badge(html, result);
            html.text(result.label()).close();
            new ResultPart(html).checks(result);
            html.close();
        }
        html.close().own("\n");
    }
}
