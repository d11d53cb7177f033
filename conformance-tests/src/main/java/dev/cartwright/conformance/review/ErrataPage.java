package dev.cartwright.conformance.review;

import dev.cartwright.conformance.cases.Erratum;
import dev.cartwright.conformance.report.Markup;
import java.util.List;
import java.util.Locale;

/** Where the documentation is wrong: every erratum, by what it does. */
final class ErrataPage implements Page {

    private final Material material;
    private final Links links;

    ErrataPage(Material material, Links links) {
        this.material = material;
        this.links = links;
    }

    @Override
    public String file() {
        return "errata.html";
    }

    @Override
    public String title() {
        return "Where the documentation is wrong";
    }

    @Override
    public void write(Markup html) {
        html.open("ul");
        for (Erratum.Type type : Erratum.Type.values()) {
            html.open("li").element("a", heading(type), "href", "#" + name(type));
            html.text(": " + meaning(type)).close();
        }
        html.close();
        ErratumCard card = new ErratumCard(html, material, links);
        for (Erratum.Type type : Erratum.Type.values()) {
            html.open("section", "id", name(type)).element("h2", heading(type));
            of(type).forEach(card::writeInFull);
            html.close();
        }
    }

    private List<Erratum> of(Erratum.Type type) {
        return material.errata().stream()
                .filter(erratum -> erratum.kind() == type)
                .toList();
    }

    private String heading(Erratum.Type type) {
        String plural = switch (type) {
            case EDIT -> "Edits";
            case TOLERANCE -> "Tolerances";
            case TEXT -> "Sentences and tables";
            case NOTE -> "Notes";
        };
        return plural + " (" + of(type).size() + ")";
    }

    private static String meaning(Erratum.Type type) {
        return switch (type) {
            case EDIT -> "printed text that is repaired before it is sent or compared.";
            case TOLERANCE -> "printed text that is taken as it stands, odd as it is.";
            case TEXT -> "prose or a table is wrong or silent; the contract or a decision settles it.";
            case NOTE -> "a slip or a translation without effect on the wire.";
        };
    }

    private static String name(Erratum.Type type) {
        return "kind-" + type.name().toLowerCase(Locale.ROOT);
    }

    @Override
    public List<SearchEntry> entries() {
        return material.errata().stream()
                .map(erratum -> new SearchEntry(
                        "erratum",
                        erratum.id(),
                        links.erratum(erratum.id()),
                        erratum.why() + " " + erratum.evidence().orElse("")))
                .toList();
    }
}
