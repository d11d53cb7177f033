package dev.cartwright.conformance.review;

import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.JsonText;
import dev.cartwright.conformance.report.Inlined;
import dev.cartwright.conformance.report.Markup;
import java.util.List;
import java.util.Optional;

/** The contract as the server's {@code /docs} shows it, by the same renderer; without a server there is nothing to try out. */
final class ReferencePage implements Page {

    /** What the page needs beside it, from Swagger UI. */
    static final List<String> ASSETS =
            List.of("swagger-ui.css", "swagger-ui-bundle.js", "swagger-ui-bundle.js.LICENSE.txt");

    private final Contract contract;

    ReferencePage(Contract contract) {
        this.contract = contract;
    }

    @Override
    public String file() {
        return "reference.html";
    }

    @Override
    public String title() {
        return "Reference";
    }

    @Override
    public void write(Markup html) {
        html.single("link", "rel", "stylesheet", "href", ASSETS.get(0));
        html.open("div", "id", "reference")
                .element("p", "This page needs its script.")
                .close();
        html.open("script", "type", "application/json", "id", "contract");
        html.own(JsonText.write(contract.document()).replace("<", "\\u003c")).close();
        html.element("script", "", "src", ASSETS.get(1));
    }

    @Override
    public Optional<Inlined> script() {
        return Optional.of(Inlined.of(ReferencePage.class, "reference.js"));
    }

    /** Swagger UI sets styles and draws its icons as data; in a file's page no source can name the files beside it everywhere. */
    @Override
    public Optional<String> policy() {
        return Optional.of("connect-src 'none'; img-src data:; font-src 'none'; media-src 'none'; object-src 'none';"
                + " frame-src 'none'; worker-src 'none'; base-uri 'none'");
    }
}
