package dev.cartwright.conformance.review;

import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.Operation;
import dev.cartwright.conformance.report.Markup;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The contract's text, line by line; the sources, decisions and errata that it names are links. */
final class ContractPage implements Page {

    private static final Pattern SOURCE = Pattern.compile("x-source: (\\[[^]]*]|[\\w'-]+)");
    private static final Pattern WORD = Pattern.compile("[\\w-]+");

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
        html.close().open("ol", "class", "source");
        List<String> lines = material.contract().text().lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            String anchor = "L" + (i + 1);
            html.open("li", "id", anchor)
                    .element("a", Integer.toString(i + 1), "href", "#" + anchor, "class", "number");
            html.open("code");
            line(html, lines.get(i));
            html.close().close().own("\n");
        }
        html.close();
    }

    private void line(Markup html, String line) {
        Matcher source = SOURCE.matcher(line);
        int written = 0;
        while (source.find()) {
            links.writeText(html, line.substring(written, source.start(1)));
            sources(html, source.group(1));
            written = source.end();
        }
        links.writeText(html, line.substring(written));
    }

    private void sources(Markup html, String names) {
        Matcher name = WORD.matcher(names);
        int written = 0;
        while (name.find()) {
            html.text(names.substring(written, name.start()));
            links.writeNamed(html, List.of(name.group()));
            written = name.end();
        }
        html.text(names.substring(written));
    }

    @Override
    public List<SearchEntry> entries() {
        Contract contract = material.contract();
        List<SearchEntry> entries = new ArrayList<>();
        for (Operation operation : contract.operations()) {
            String text = operation.method() + " " + operation.template() + " "
                    + operation.node().path("summary").asText() + " "
                    + operation.node().path("description").asText();
            entries.add(new SearchEntry("operation", operation.id(), links.place(operation.place()), text));
        }
        for (String folder : List.of("schemas", "parameters", "headers", "responses")) {
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
