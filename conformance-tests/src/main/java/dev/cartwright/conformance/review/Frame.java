package dev.cartwright.conformance.review;

import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.report.Inlined;
import dev.cartwright.conformance.report.Markup;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What every page has around it: its head, the way to the others, and of which contract it speaks. */
final class Frame {

    private static final List<Map.Entry<String, String>> NAVIGATION = List.of(
            Map.entry("index.html", "Overview"),
            Map.entry("reference.html", "Reference"),
            Map.entry("contract.html", "Contract"),
            Map.entry("operations.html", "Operations"),
            Map.entry("errata.html", "Errata"),
            Map.entry("decisions.html", "Decisions"),
            Map.entry("sources.html", "Sources"),
            Map.entry("changes.html", "Changes"),
            Map.entry("results.html", "Results"));
    private static final List<Inlined> STYLES = List.of(Inlined.style(), Inlined.of(Frame.class, "review.css"));

    private final Contract contract;

    Frame(Contract contract) {
        this.contract = contract;
    }

    /** The whole document. */
    String around(Page page) {
        Markup html = new Markup();
        html.open("html", "lang", "en");
        head(html, page);
        html.open("body").element("a", "Skip to the content", "class", "skip", "href", "#content");
        header(html, page);
        html.open("main", "id", "content", "tabindex", "-1").element("h1", page.title());
        page.write(html);
        html.close();
        footer(html);
        page.script()
                .ifPresent(script -> html.open("script").own(script.source()).close());
        return html.close().close().document();
    }

    private void head(Markup html, Page page) {
        html.open("head").single("meta", "charset", "utf-8");
        html.single("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
        html.single(
                "meta",
                "http-equiv",
                "Content-Security-Policy",
                "content",
                page.policy().orElse(strict(page.script())));
        html.element("title", page.title().startsWith(name()) ? page.title() : page.title() + " · " + name());
        STYLES.forEach(style -> html.open("style").own(style.source()).close());
        html.close().own("\n");
    }

    private static String strict(Optional<Inlined> script) {
        return "default-src 'none'; base-uri 'none'; style-src " + STYLES.get(0).hash() + " "
                + STYLES.get(1).hash()
                + script.map(it -> "; script-src " + it.hash()).orElse("");
    }

    private void header(Markup html, Page page) {
        html.open("header", "class", "site");
        html.element("a", name(), "class", "brand", "href", "index.html");
        html.open("nav", "aria-label", "Pages").open("ul");
        for (Map.Entry<String, String> link : NAVIGATION) {
            html.open("li");
            if (link.getKey().equals(page.section())) {
                String current = page.file().equals(page.section()) ? "page" : "true";
                html.element("a", link.getValue(), "href", link.getKey(), "aria-current", current);
            } else {
                html.element("a", link.getValue(), "href", link.getKey());
            }
            html.close();
        }
        html.close().close();
        if (!page.file().equals(SearchPage.FILE)) {
            html.open("form", "role", "search", "action", SearchPage.FILE);
            html.single("input", "type", "search", "name", "q", "aria-label", "Search", "placeholder", "Search");
            html.close();
        }
        html.close().own("\n");
    }

    private void footer(Markup html) {
        html.open("footer").open("p");
        html.text("openapi.yaml " + contract.at("#/info/version").asText() + ", SHA-256 ");
        html.element("code", contract.digest()).close();
        html.element("p", "Not affiliated with Microsoft.").close().own("\n");
    }

    private String name() {
        return contract.at("#/info/title").asText();
    }
}
