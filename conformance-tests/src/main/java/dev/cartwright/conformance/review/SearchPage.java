package dev.cartwright.conformance.review;

import dev.cartwright.conformance.report.Inlined;
import dev.cartwright.conformance.report.Markup;
import java.util.List;
import java.util.Optional;

/** Everything that can be found, as a list that its script narrows; without a script it is an index. */
final class SearchPage implements Page {

    static final String FILE = "search.html";

    private final List<SearchEntry> found;

    SearchPage(List<SearchEntry> found) {
        this.found = found;
    }

    @Override
    public String file() {
        return FILE;
    }

    @Override
    public String title() {
        return "Search";
    }

    @Override
    public void write(Markup html) {
        html.open("p").open("label").text("Words ");
        html.single("input", "type", "search", "id", "words", "autocomplete", "off")
                .close();
        html.own(" ").element("output", "", "id", "shown", "for", "words").close();
        html.open("ol", "id", "found");
        for (SearchEntry entry : found) {
            html.open("li").element("a", entry.title(), "href", entry.href()).own(" ");
            html.element("span", entry.kind(), "class", "tag");
            html.element("p", entry.text(), "class", "detail").close().own("\n");
        }
        html.close();
    }

    @Override
    public Optional<Inlined> script() {
        return Optional.of(Inlined.of(SearchPage.class, "search.js"));
    }
}
