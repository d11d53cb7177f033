package dev.cartwright.conformance.review;

import dev.cartwright.conformance.cases.Erratum;
import dev.cartwright.conformance.report.EditedLine;
import dev.cartwright.conformance.report.Markup;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** A printed message beside its repaired form, line by line; below each line the errata that begin there. */
final class SideBySide {

    private final Markup html;
    private final Material material;
    private final Links links;

    SideBySide(Markup html, Material material, Links links) {
        this.html = html;
        this.material = material;
        this.links = links;
    }

    void write(PrintedPart part) {
        List<EditedLine> lines = part.lines();
        long edits = lines.stream().flatMap(line -> line.edits().stream()).count();
        String title = part.part().substring(0, 1).toUpperCase(Locale.ROOT)
                + part.part().substring(1) + ", " + part.name();
        html.element("h4", title, "id", part.anchor());
        html.element(
                "p",
                lines.size() + " lines, " + (edits == 1 ? "1 edit" : edits + " edits")
                        + (part.fence() == 0 ? "." : ". Lines are counted as on the page."),
                "class",
                "detail");
        html.open("table", "class", "sides").open("thead").open("tr");
        List.of("Line", "As printed", "As repaired").forEach(column -> html.element("th", column, "scope", "col"));
        html.close().close().open("tbody");
        Set<Erratum> told = new HashSet<>();
        for (int i = 0; i < lines.size(); i++) {
            int number = i + 1;
            line(part, number, lines.get(i));
            List<Erratum> here = material.errata().stream()
                    .filter(erratum -> part.lines(erratum).contains(number))
                    .toList();
            if (!here.isEmpty()) {
                errata(here, told);
            }
        }
        html.close().close().own("\n");
    }

    private void line(PrintedPart part, int number, EditedLine line) {
        boolean changed = !line.edits().isEmpty();
        html.open("tr", "id", part.anchor(number), "class", changed ? "changed" : "same");
        html.element("td", Integer.toString(part.pageLine(number)), "class", "number");
        html.open("td", "class", "printed").open(changed ? "del" : "code");
        line.writePrinted(html);
        html.close().close().open("td", "class", "repaired");
        for (String repaired : line.repaired()) {
            html.open(changed ? "ins" : "code");
            line.writeRepaired(html, repaired);
            html.close();
        }
        html.close().close();
    }

    private void errata(List<Erratum> here, Set<Erratum> told) {
        html.open("tr", "class", "errata").open("td", "colspan", "3");
        List<String> again = here.stream()
                .filter(erratum -> !told.add(erratum))
                .map(Erratum::id)
                .toList();
        ErratumCard card = new ErratumCard(html, material, links);
        here.stream().filter(erratum -> !again.contains(erratum.id())).forEach(card::write);
        if (!again.isEmpty()) {
            html.open("p", "class", "detail").text("Here, too: ");
            links.writeNamed(html, again);
            html.close();
        }
        html.close().close();
    }
}
