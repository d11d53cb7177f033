package dev.cartwright.conformance.review;

import dev.cartwright.conformance.cases.Erratum;
import dev.cartwright.conformance.cases.Mentions.Word;
import dev.cartwright.conformance.cases.Operation;
import dev.cartwright.conformance.report.Markup;
import java.util.List;
import java.util.Map;

/** The decisions and errata that bear on an operation, wherever the contract names them. */
final class Grounds {

    private final Material material;
    private final Links links;

    Grounds(Material material, Links links) {
        this.material = material;
        this.links = links;
    }

    /** The decisions that hold for the whole contract. */
    void writeOfAll(Markup html) {
        Map<String, List<String>> decisions = material.named(Word.DECISION, "#/info"::equals);
        list(html, "Decisions that hold for all of them", List.copyOf(decisions.keySet()), decisions);
    }

    void write(Markup html, Operation operation) {
        Reach reach = new Reach(material.contract(), operation);
        Map<String, List<String>> decisions = material.named(Word.DECISION, reach::has);
        list(
                html,
                "Decisions that bear on it",
                material.decisions().keySet().stream()
                        .filter(decisions::containsKey)
                        .toList(),
                decisions);
        Map<String, List<String>> errata = material.named(Word.ERRATUM, reach::has);
        list(
                html,
                "Errata that bear on it",
                material.errata().stream()
                        .map(Erratum::id)
                        .filter(errata::containsKey)
                        .toList(),
                errata);
    }

    private void list(Markup html, String title, List<String> ids, Map<String, List<String>> places) {
        html.open("details").element("summary", title + " (" + ids.size() + ")").open("ul");
        for (String id : ids) {
            html.open("li");
            links.writeNamed(html, List.of(id));
            html.text(": " + material.gist(id) + " ").open("small").text("At ");
            String comma = "";
            for (String place : places.getOrDefault(id, List.of())) {
                html.text(comma);
                links.writePlace(html, place);
                comma = ", ";
            }
            html.close().close();
        }
        html.close().close();
    }
}
