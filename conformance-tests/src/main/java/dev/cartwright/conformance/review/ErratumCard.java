package dev.cartwright.conformance.review;

import dev.cartwright.conformance.cases.Erratum;
import dev.cartwright.conformance.report.Markup;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** An erratum: what is wrong, how we know, and what settles it. */
final class ErratumCard {

    private final Markup html;
    private final Material material;
    private final Links links;

    ErratumCard(Markup html, Material material, Links links) {
        this.html = html;
        this.material = material;
        this.links = links;
    }

    /** On the page of errata, where the card has its id, and says what it does to a message. */
    void writeInFull(Erratum erratum) {
        html.open("article", "class", "card", "id", erratum.id()).open("h3");
        html.element("a", erratum.id(), "href", "#" + erratum.id()).own(" ");
        kindOf(erratum);
        html.close().open("p");
        links.writeText(html, erratum.why());
        html.close();
        grounds(erratum);
        erratum.printed().ifPresent(printed -> fact("Printed", printed));
        erratum.repaired().ifPresent(repaired -> fact("Repaired", repaired));
        erratum.caseId()
                .ifPresent(id -> html.open("p")
                        .text("Proved by the case ")
                        .element("code", id)
                        .text(erratum.side()
                                .map(side -> ", of a " + side.name().toLowerCase(Locale.ROOT))
                                .orElse(""))
                        .close());
        shown(erratum);
        html.close().own("\n");
    }

    /** Below the line that it is about: open if it changes the line, to be opened else. */
    void write(Erratum erratum) {
        if (erratum.kind() == Erratum.Type.EDIT) {
            html.open("details", "class", "card", "open", "");
        } else {
            html.open("details", "class", "card");
        }
        html.open("summary").element("b", erratum.id()).own(" ");
        kindOf(erratum);
        html.text(erratum.why()).close();
        grounds(erratum);
        html.open("p")
                .element("a", erratum.id() + " among the errata", "href", links.erratum(erratum.id()))
                .close();
        html.close();
    }

    private void kindOf(Erratum erratum) {
        html.element("span", kind(erratum), "class", "tag " + kind(erratum)).own(" ");
    }

    static String kind(Erratum erratum) {
        return erratum.kind().name().toLowerCase(Locale.ROOT);
    }

    private static String translation(Erratum erratum) {
        return switch (erratum.document().orElse("")) {
            case "nl" -> " in Dutch";
            case "hu" -> " in Hungarian";
            default -> "";
        };
    }

    private void grounds(Erratum erratum) {
        erratum.pageLine()
                .ifPresent(lines -> html.element(
                        "p",
                        (lines.matches("\\d+") ? "Line " : "Lines ") + lines + " of the page" + translation(erratum),
                        "class",
                        "detail"));
        erratum.evidence().ifPresent(evidence -> {
            html.open("p", "class", "detail").element("b", "Evidence: ");
            links.writeText(html, evidence);
            html.close();
        });
        erratum.decision().ifPresent(this::decision);
        erratum.place().ifPresent(place -> {
            html.open("p").text("Settled in the contract at ");
            links.writePlace(html, place);
            html.close();
        });
    }

    private void decision(String id) {
        html.open("p").text("Settled by decision ");
        links.writeNamed(html, List.of(id));
        Optional.ofNullable(material.decisions().get(id))
                .ifPresent(decision ->
                        html.text(": " + decision.frontMatter().path("title").asText()));
        html.close();
    }

    private void fact(String name, String value) {
        html.open("p").text(name + ": ");
        if (value.isEmpty()) {
            html.text("nothing").close();
        } else {
            html.element("code", value.replace("\n", "↵\n"), "class", "lines").close();
        }
    }

    private void shown(Erratum erratum) {
        for (PrintedPart part : material.printed(erratum)) {
            for (int line : part.lines(erratum)) {
                html.open("p").text("Shown at ");
                html.element("a", part.name() + ", line " + part.pageLine(line), "href", links.line(part, line));
                html.text(" of " + part.testCase().id()).close();
            }
        }
    }
}
