package dev.cartwright.conformance.review;

import dev.cartwright.conformance.cases.Mentions;
import dev.cartwright.conformance.report.Markup;
import java.util.List;

/** What was decided where the documentation is silent or contradicts itself: the list. */
final class DecisionsPage implements Page {

    private final Material material;
    private final Links links;

    DecisionsPage(Material material, Links links) {
        this.material = material;
        this.links = links;
    }

    @Override
    public String file() {
        return "decisions.html";
    }

    @Override
    public String title() {
        return "Decisions";
    }

    @Override
    public void write(Markup html) {
        html.element("p", "What holds where the documentation is silent or contradicts itself, and why.");
        html.open("table").open("thead").open("tr");
        List.of("Decision", "Places of the contract", "Errata")
                .forEach(column -> html.element("th", column, "scope", "col"));
        html.close().close().open("tbody");
        material.decisions().forEach((id, decision) -> {
            html.open("tr").open("th", "scope", "row");
            html.element("a", id + ". " + decision.frontMatter().path("title").asText(), "href", links.decision(id));
            html.close();
            html.element("td", Integer.toString(material.placesOf(id).size()));
            html.open("td");
            links.writeNamed(html, Mentions.ids(decision.frontMatter().path("errata")));
            html.close().close();
        });
        html.close().close();
    }

    @Override
    public List<SearchEntry> entries() {
        return material.decisions().values().stream()
                .map(decision -> new SearchEntry(
                        "decision",
                        decision.id() + ". "
                                + decision.frontMatter().path("title").asText(),
                        links.decision(decision.id()),
                        MarkdownText.below(decision.text()).plain()))
                .toList();
    }
}
