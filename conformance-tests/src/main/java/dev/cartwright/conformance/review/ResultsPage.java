package dev.cartwright.conformance.review;

import dev.cartwright.conformance.cases.Operation;
import dev.cartwright.conformance.cases.Unusable;
import dev.cartwright.conformance.report.Markup;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What was measured: provenance, lint, coverage, planted faults; and plainly what was not. */
final class ResultsPage implements Page {

    private final List<Unusable> faults;
    private final LintPart lint;
    private final CoveragePart coverage;
    private final MutantsPart mutants;

    /**
     * What the folders hold.
     *
     * @param lint where the linters' reports are
     * @param reports where the kit's reports are
     */
    ResultsPage(Material material, Links links, Optional<Path> lint, Optional<Path> reports) {
        this.faults = Stream.concat(material.library().faults().stream(), material.library().unusable().stream())
                .toList();
        this.lint = new LintPart(lint, material.contract());
        this.coverage = new CoveragePart(reports, material.contract(), links);
        this.mutants = new MutantsPart(reports, material.contract());
    }

    @Override
    public String file() {
        return "results.html";
    }

    @Override
    public String title() {
        return "What was measured";
    }

    String provenance() {
        return faults.isEmpty()
                ? "every case can be used, and every source, decision and erratum leads somewhere"
                : faults.size() + (faults.size() == 1 ? " fault" : " faults");
    }

    String lint() {
        return lint.summary();
    }

    String lint(Reach reach) {
        return lint.found(reach);
    }

    String cases() {
        return coverage.results();
    }

    String coverage() {
        return coverage.summary();
    }

    String mutants() {
        return mutants.summary();
    }

    /** How the cases of an operation have ended. */
    String cases(Operation operation) {
        return coverage.byOperation().cases(operation);
    }

    String coverage(Operation operation) {
        return coverage.byOperation().coverage(operation);
    }

    String mutants(Operation operation) {
        return mutants.noticedBy(operation);
    }

    @Override
    public void write(Markup html) {
        html.open("section", "id", "provenance").element("h2", "Cases, errata and provenance");
        html.element("p", "Checked for this site: " + provenance() + ".");
        if (!faults.isEmpty()) {
            html.open("ul");
            faults.forEach(fault -> html.element("li", fault.fault()));
            html.close();
        }
        html.close();
        lint.write(html);
        coverage.write(html);
        mutants.write(html);
    }

    /** How to get what is not there. */
    static void command(Markup html, String command) {
        html.element("p", "Run this, and build the site again:");
        html.open("pre", "tabindex", "0").element("code", command).close();
    }
}
