package dev.cartwright.conformance.review;

import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.Operation;
import dev.cartwright.conformance.report.Markup;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The contract's text, line by line; the sources, decisions and errata that it names are links. */
final class ContractPage implements Page {

    private static final List<String> FOLDERS = List.of("schemas", "parameters", "headers", "responses");

    private final Material material;
    private final Links links;

    ContractPage(Material material, Links links) {
        this.material = material;
        this.links = links;
    }

    @Override
    public String file() {
        return "contract.html";
    }

    @Override
    public String title() {
        return "The contract as it is written";
    }

    @Override
    public void write(Markup html) {
        html.open("p").text("api-spec/openapi.yaml. Its operations: ");
        for (Operation operation : material.contract().operations()) {
            html.element("a", operation.id(), "href", links.place(operation.place()))
                    .own(" ");
        }
        html.close();
        FOLDERS.forEach(folder -> contents(html, folder));
        html.open("ol", "class", "source");
        LinkedLine linked = new LinkedLine(material, links);
        List<String> lines = material.contract().text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String anchor = "L" + (i + 1);
            html.open("li", "id", anchor)
                    .element("a", Integer.toString(i + 1), "href", "#" + anchor, "class", "number", "tabindex", "-1");
            html.open("code");
            linked.write(html, lines.get(i));
            html.close().close().own("\n");
        }
        html.close();
    }

    private void contents(Markup html, String folder) {
        List<String> names = names(folder);
        html.open("details")
                .element("summary", "Its " + folder + " (" + names.size() + ")")
                .open("ul", "class", "several");
        for (String name : names) {
            html.open("li");
            links.writePlace(html, "#/components/" + folder + "/" + name);
            html.close();
        }
        html.close().close().own("\n");
    }

    private List<String> names(String folder) {
        return material.contract().at("#/components/" + folder).properties().stream()
                .map(Map.Entry::getKey)
                .toList();
    }

    @Override
    public List<SearchEntry> entries() {
        Contract contract = material.contract();
        List<SearchEntry> entries = new ArrayList<>();
        for (Operation operation : contract.operations()) {
            String text = operation.method() + " " + operation.template() + ": "
                    + operation.node().path("summary").asText() + ". "
                    + operation.node().path("description").asText();
            entries.add(new SearchEntry("operation", operation.id(), links.place(operation.place()), text));
        }
        for (String folder : FOLDERS) {
            contract.at("#/components/" + folder).properties().forEach(entry -> {
                String place = "#/components/" + folder + "/" + entry.getKey();
                String kind = folder.substring(0, folder.length() - 1);
                add(entries, kind, place, entry.getValue().path("description").asText());
                entry.getValue()
                        .path("properties")
                        .properties()
                        .forEach(member -> add(
                                entries,
                                "member",
                                place + "/properties/" + member.getKey(),
                                member.getValue().path("description").asText()));
            });
        }
        return entries;
    }

    private void add(List<SearchEntry> entries, String kind, String place, String text) {
        entries.add(new SearchEntry(kind, links.label(place), links.place(place), text));
    }
}
