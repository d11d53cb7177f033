package dev.cartwright.conformance.review;

import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.cases.Operation;
import dev.cartwright.conformance.report.Markup;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Operation by operation: what it rests on, and its documented messages as printed and as repaired. */
final class OperationsPage implements Page {

    private final Material material;
    private final Links links;
    private final OperationFacts facts;
    private final Grounds grounds;

    OperationsPage(Material material, Links links, ChangesPage changes, ResultsPage results) {
        this.material = material;
        this.links = links;
        this.facts = new OperationFacts(material, links, changes, results);
        this.grounds = new Grounds(material, links);
    }

    @Override
    public String file() {
        return "operations.html";
    }

    @Override
    public String title() {
        return "The operations and their documented exchanges";
    }

    @Override
    public void write(Markup html) {
        html.element(
                "p",
                "What bears on each, and how it stands. What a page prints is kept byte for byte, and each repair is an"
                        + " erratum, shown at its line.");
        html.open("ul", "class", "contents");
        for (Operation operation : material.contract().operations()) {
            int size = material.printed(operation).size();
            html.open("li").element("a", operation.id(), "href", "#" + operation.id());
            html.text(size == 0 ? "" : size == 1 ? ", 1 printed message" : ", " + size + " printed messages")
                    .close();
        }
        html.close();
        grounds.writeOfAll(html);
        material.contract().operations().forEach(operation -> section(html, operation));
    }

    private void section(Markup html, Operation operation) {
        html.open("section", "id", operation.id()).element("h2", operation.id());
        html.open("p")
                .element("code", operation.method() + " " + operation.template())
                .close();
        html.element("p", operation.node().path("summary").asText() + ".");
        html.own(MarkdownText.below(operation.node().path("description").asText())
                .html(links));
        facts.write(html, operation);
        grounds.write(html, operation);
        List<PrintedPart> parts = material.printed(operation);
        if (parts.isEmpty()) {
            html.element(
                    "p",
                    "No printed exchange of it is kept: its cases are written from its sources.",
                    "class",
                    "detail");
        }
        parts.stream().map(PrintedPart::testCase).distinct().forEach(testCase -> documented(html, testCase, parts));
        html.close().own("\n");
    }

    private void documented(Markup html, Case testCase, List<PrintedPart> parts) {
        html.open("section").element("h3", testCase.name());
        html.element("p", testCase.why());
        html.open("p", "class", "detail")
                .text("Printed by: " + testCase.origin().document().orElse("an unnamed page"));
        new TreeMap<>(testCase.origin().settled()).forEach((what, decision) -> {
            html.text("; the " + what + " is not, and settled by decision ");
            links.writeNamed(html, List.of(decision));
        });
        html.close();
        SideBySide sides = new SideBySide(html, material, links);
        parts.stream().filter(part -> part.testCase().equals(testCase)).forEach(sides::write);
        html.close();
    }

    @Override
    public List<SearchEntry> entries() {
        List<SearchEntry> entries = new ArrayList<>();
        for (Operation operation : material.contract().operations()) {
            for (PrintedPart part : material.printed(operation)) {
                String title = operation.id() + ", " + part.testCase().name() + ", " + part.part();
                String text = part.testCase().printed().getOrDefault(part.name(), "");
                entries.add(new SearchEntry("exchange", title, "operations.html#" + part.anchor(), text));
            }
        }
        return entries;
    }
}
