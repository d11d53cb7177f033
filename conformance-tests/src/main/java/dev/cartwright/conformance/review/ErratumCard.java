package dev.cartwright.conformance.review;

import dev.cartwright.conformance.cases.Decision;
import dev.cartwright.conformance.cases.Erratum;
import dev.cartwright.conformance.report.Markup;
import java.util.Locale;

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
        html.open("article", "class", "card", "id", erratum.id());
        head(erratum, "h3", "#" + erratum.id());
        body(erratum);
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

    /** Below the line that it is about. */
    void write(Erratum erratum) {
        html.open("article", "class", "card");
        head(erratum, "h5", links.erratum(erratum.id()));
        body(erratum);
        html.close();
    }

    private void head(Erratum erratum, String heading, String href) {
        html.open(heading).element("a", erratum.id(), "href", href).own(" ");
        html.element("span", kind(erratum), "class", "tag " + kind(erratum)).own(" ");
        erratum.pageLine()
                .ifPresent(lines -> html.element(
                        "small",
                        (lines.matches("\\d+") ? "line " : "lines ") + lines + " of the page" + translation(erratum)));
        html.close();
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

    private void body(Erratum erratum) {
        html.open("p");
        links.writeText(html, erratum.why());
        html.close();
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
        Decision decision = material.decisions().get(id);
        html.open("p").text("Settled by decision ");
        html.element(
                "a",
                decision == null
                        ? id
                        : id + ": " + decision.frontMatter().path("title").asText(),
                "href",
                links.decision(id));
        html.close();
    }

    private void fact(String name, String value) {
        html.open("p").text(name + ": ");
        if (value.isEmpty()) {
            html.text("nothing").close();
        } else {
            html.element("code", value).close();
        }
    }

    private void shown(Erratum erratum) {
        for (PrintedPart part : material.printed(erratum)) {
            for (int line : part.lines(erratum)) {
                html.open("p").text("Shown at ");
                html.element("a", part.name() + ", line " + line, "href", links.line(part, line));
                html.text(" of " + part.testCase().id()).close();
            }
        }
    }
}
