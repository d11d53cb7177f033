package dev.cartwright.conformance.review;

import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.cases.Decision;
import dev.cartwright.conformance.cases.Mentions;
import dev.cartwright.conformance.report.Markup;
import java.util.List;
import java.util.function.Consumer;

/** One decision: what it says, the places of the contract that name it, its errata, and the cases that rest on it. */
final class DecisionPage implements Page {

    private final Material material;
    private final Links links;
    private final Decision decision;

    DecisionPage(Material material, Links links, Decision decision) {
        this.material = material;
        this.links = links;
        this.decision = decision;
    }

    @Override
    public String file() {
        return links.decision(decision.id());
    }

    @Override
    public String section() {
        return "decisions.html";
    }

    @Override
    public String title() {
        return decision.id() + ". " + decision.frontMatter().path("title").asText();
    }

    @Override
    public void write(Markup html) {
        neighbours(html);
        html.own(MarkdownText.below(decision.text()).html(links));
        html.open("section", "id", "places").element("h2", "Where the contract names it");
        List<String> places = material.placesOf(decision.id());
        list(html, "several", places, place -> links.writePlace(html, place), "No place of the contract does.");
        html.close();
        html.open("section", "id", "errata").element("h2", "Errata that it settles");
        List<String> errata = Mentions.ids(decision.frontMatter().path("errata"));
        list(html, "", errata, id -> erratum(html, id), "None.");
        html.close();
        cases(html);
    }

    private void neighbours(Markup html) {
        html.open("p", "class", "detail").element("a", "All decisions", "href", "decisions.html");
        List<String> ids = List.copyOf(material.decisions().keySet());
        int at = ids.indexOf(decision.id());
        if (at > 0) {
            html.text(" · before: ");
            links.writeNamed(html, List.of(ids.get(at - 1)));
        }
        if (at + 1 < ids.size()) {
            html.text(" · next: ");
            links.writeNamed(html, List.of(ids.get(at + 1)));
        }
        html.close();
    }

    private void erratum(Markup html, String id) {
        links.writeNamed(html, List.of(id));
        material.erratum(id).ifPresent(erratum -> html.text(": " + erratum.why()));
    }

    private void cases(Markup html) {
        List<String> cases =
                material.restingOn(decision.id()).stream().map(Case::id).toList();
        html.open("section", "id", "cases").element("h2", "Written cases that rest on it");
        list(
                html,
                "several",
                cases,
                id -> html.element("code", id),
                "None; those derived from the contract are not counted.");
        html.close();
    }

    private static void list(Markup html, String style, List<String> items, Consumer<String> item, String ifNone) {
        if (items.isEmpty()) {
            html.element("p", ifNone, "class", "detail");
            return;
        }
        html.open("ul", "class", style);
        for (String each : items) {
            html.open("li");
            item.accept(each);
            html.close();
        }
        html.close();
    }
}
