package dev.cartwright.conformance.review;

import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.Erratum;
import dev.cartwright.conformance.report.Markup;

/** Where a reader begins: what there is, how much of it, and how it stands. */
final class OverviewPage implements Page {

    private final Material material;
    private final Links links;
    private final ChangesPage changes;
    private final ResultsPage results;

    OverviewPage(Material material, Links links, ChangesPage changes, ResultsPage results) {
        this.material = material;
        this.links = links;
        this.changes = changes;
        this.results = results;
    }

    @Override
    public String file() {
        return "index.html";
    }

    @Override
    public String title() {
        return material.contract().at("#/info/title").asText() + " "
                + material.contract().at("#/info/version").asText();
    }

    @Override
    public void write(Markup html) {
        Contract contract = material.contract();
        html.element(
                "p",
                "What the contract says, why it says so, and how it stands: to be read in this order. Whoever reviews one"
                        + " operation begins with it, below.");
        html.element("h2", "What it says").open("dl", "class", "facts overview");
        fact(
                html,
                "reference.html",
                "Reference",
                contract.operations().size() + " operations, rendered as the server does at /docs");
        fact(
                html,
                "contract.html",
                "Contract",
                "openapi.yaml, " + contract.text().lines().count() + " lines with "
                        + contract.at("#/components/schemas").size()
                        + " schemas; what they name and refer to is linked");
        html.close().element("h2", "Why it says so").open("dl", "class", "facts overview");
        fact(
                html,
                "operations.html",
                "Operations",
                "each with all that bears on it; " + messages() + " messages as printed and as repaired, with "
                        + count(Erratum.Type.EDIT) + " edits");
        fact(html, "errata.html", "Errata", errata());
        fact(
                html,
                "decisions.html",
                "Decisions",
                material.decisions().size() + " on what the documentation leaves open");
        fact(html, "sources.html", "Sources", material.sources().size() + " documents that it is written from");
        html.close().element("h2", "How it stands").open("dl", "class", "facts overview");
        fact(html, "changes.html", "Changes", changes.summary());
        fact(html, "results.html#provenance", "Provenance", results.provenance());
        fact(html, "results.html#lint", "Lint", results.lint());
        fact(html, "results.html#coverage", "Cases", results.cases());
        fact(html, "results.html#coverage", "Coverage", results.coverage());
        fact(html, "results.html#mutants", "Planted faults", results.mutants());
        html.close();
        operations(html);
    }

    private static void fact(Markup html, String href, String name, String value) {
        html.open("dt").element("a", name, "href", href).close().element("dd", value);
    }

    private long messages() {
        return material.contract().operations().stream()
                .mapToLong(operation -> material.printed(operation).size())
                .sum();
    }

    private long count(Erratum.Type type) {
        return material.errata().stream()
                .filter(erratum -> erratum.kind() == type)
                .count();
    }

    private String errata() {
        return material.errata().size() + ": " + count(Erratum.Type.EDIT) + " edits, " + count(Erratum.Type.TOLERANCE)
                + " tolerances, " + count(Erratum.Type.TEXT) + " sentences and tables, " + count(Erratum.Type.NOTE)
                + " notes";
    }

    private void operations(Markup html) {
        html.open("section", "id", "operations").element("h2", "Operations").open("dl", "class", "facts overview");
        material.contract().operations().forEach(operation -> {
            html.open("dt")
                    .element("a", operation.id(), "href", links.operation(operation))
                    .close();
            html.open("dd").text(operation.node().path("summary").asText() + ": ");
            html.element("code", operation.method() + " " + operation.template())
                    .close();
        });
        html.close().close();
    }
}
