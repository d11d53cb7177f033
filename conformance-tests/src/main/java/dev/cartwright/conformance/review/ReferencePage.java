package dev.cartwright.conformance.review;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.JsonText;
import dev.cartwright.conformance.cases.Operation;
import dev.cartwright.conformance.report.Inlined;
import dev.cartwright.conformance.report.Markup;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The contract as the server's {@code /docs} shows it, by the same renderer; without a server there is nothing to try out. */
final class ReferencePage implements Page {

    /** What the page needs beside it, from Swagger UI. */
    static final List<String> ASSETS =
            List.of("swagger-ui.css", "swagger-ui-bundle.js", "swagger-ui-bundle.js.LICENSE.txt");

    /** Where a description is no description but what somebody sends. */
    private static final Set<String> VALUES = Set.of("example", "examples", "default");

    private final Contract contract;
    private final Links links;

    ReferencePage(Contract contract, Links links) {
        this.contract = contract;
        this.links = links;
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
        html.open("p").text("Why an operation is so, what was printed of it and how it stands: ");
        html.element("a", "Operations", "href", "operations.html").close();
        html.open("div", "id", "renderer")
                .element("p", "This page needs its script.")
                .close();
        html.open("script", "type", "application/json", "id", "contract");
        html.own(JsonText.write(linked()).replace("<", "\\u003c")).close();
        html.element("script", "", "src", ASSETS.get(1));
    }

    /** The contract with links in its descriptions, and from each operation to what bears on it. */
    private JsonNode linked() {
        JsonNode linked = contract.document().deepCopy();
        link(linked);
        for (Operation operation : contract.operations()) {
            ObjectNode node = (ObjectNode) linked.at(operation.place().substring(1));
            node.put(
                    "description",
                    node.path("description").asText() + "\n\n[What bears on it](" + links.operation(operation) + ")");
        }
        return linked;
    }

    private void link(JsonNode node) {
        if (node instanceof ObjectNode object && node.path("description").isTextual()) {
            object.put("description", links.markdown(node.path("description").asText()));
        }
        node.properties().stream()
                .filter(member -> !VALUES.contains(member.getKey()))
                .forEach(member -> link(member.getValue()));
        if (node.isArray()) {
            node.forEach(this::link);
        }
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
