package dev.cartwright.conformance.review;

import dev.cartwright.conformance.report.Markup;
import java.util.List;

/** The documents that the contract is written from, and what comes from each. */
final class SourcesPage implements Page {

    private final Material material;
    private final Links links;

    SourcesPage(Material material, Links links) {
        this.material = material;
        this.links = links;
    }

    @Override
    public String file() {
        return "sources.html";
    }

    @Override
    public String title() {
        return "Sources";
    }

    @Override
    public void write(Markup html) {
        html.element(
                "p",
                "The documents that the contract is written from. Each operation, schema and response names its own;"
                        + " what no document knows names a decision.");
        material.sources().forEach((name, source) -> {
            List<String> places = material.placesOf(name);
            html.open("section", "id", name).element("h2", source.title());
            html.open("p", "class", "detail")
                    .element("code", name)
                    .text(", as of " + source.date())
                    .close();
            html.element("p", source.prints());
            html.open("details")
                    .element(
                            "summary",
                            places.size() == 1 ? "1 place of the contract" : places.size() + " places of the contract");
            html.open("ul", "class", "several");
            for (String place : places) {
                html.open("li");
                links.writePlace(html, place);
                html.close();
            }
            html.close().close().close().own("\n");
        });
    }

    @Override
    public List<SearchEntry> entries() {
        return material.sources().entrySet().stream()
                .map(entry -> new SearchEntry(
                        "source",
                        entry.getValue().title(),
                        links.source(entry.getKey()),
                        entry.getKey() + " " + entry.getValue().prints()))
                .toList();
    }
}
