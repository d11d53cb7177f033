package dev.cartwright.conformance.review;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.conformance.cases.Mentions.Word;
import dev.cartwright.conformance.cases.Operation;
import dev.cartwright.conformance.report.Markup;
import java.util.List;
import java.util.Map;

/** What the contract says of an operation and how it stands, each with the way there. */
final class OperationFacts {

    private final Material material;
    private final Links links;
    private final ChangesPage changes;
    private final ResultsPage results;

    OperationFacts(Material material, Links links, ChangesPage changes, ResultsPage results) {
        this.material = material;
        this.links = links;
        this.changes = changes;
        this.results = results;
    }

    void write(Markup html, Operation operation) {
        html.open("dl", "class", "facts");
        contract(html, operation);
        fact(html, "Comes from");
        String own = operation.place();
        links.writeNamed(
                html,
                List.copyOf(material.named(Word.SOURCE, place -> place.equals(own) || place.startsWith(own + "/"))
                        .keySet()));
        html.close();
        fact(html, "Changes");
        Reach reach = new Reach(material.contract(), operation);
        changes.write(html, reach);
        html.close();
        fact(html, "Lint", results.lint(reach), "results.html#lint");
        fact(html, "Cases", results.cases(operation), "results.html#coverage");
        fact(html, "Coverage", results.coverage(operation), "results.html#coverage");
        fact(html, "Planted faults", results.mutants(operation), "results.html#mutants");
        fact(html, "Read it in");
        html.element("a", "the reference", "href", links.reference(operation)).text(", ");
        html.element("a", "the contract", "href", links.place(own)).close();
        html.close();
    }

    private void contract(Markup html, Operation operation) {
        fact(html, "Token");
        String or = "";
        for (String scheme : operation.schemes()) {
            html.text(or);
            links.writePlace(html, "#/components/securitySchemes/" + scheme);
            or = " or ";
        }
        html.close();
        fact(html, "Body");
        JsonNode body = material.contract()
                .mediaType(material.contract().resolve(operation.node().path("requestBody")))
                .path("schema");
        if (body.isMissingNode()) {
            html.text("none");
        } else {
            referred(html, body, operation.place() + "/requestBody");
        }
        html.close();
        fact(html, "Answers");
        String comma = "";
        for (Map.Entry<String, JsonNode> answer :
                operation.node().path("responses").properties()) {
            html.text(comma + answer.getKey() + " ");
            referred(html, answer.getValue(), operation.place() + "/responses/" + answer.getKey());
            comma = ", ";
        }
        html.close();
    }

    private void referred(Markup html, JsonNode node, String place) {
        links.writePlace(html, node.path("$ref").asText(place));
    }

    private static void fact(Markup html, String name) {
        html.element("dt", name).open("dd");
    }

    private static void fact(Markup html, String name, String text, String href) {
        fact(html, name);
        html.element("a", text, "href", href).close();
    }
}
