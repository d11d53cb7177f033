package dev.cartwright.conformance.review;

import dev.cartwright.conformance.report.Markup;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A line of the contract in which what it names and refers to is a link. */
final class LinkedLine {

    private static final Pattern LINKED = Pattern.compile(
            "x-source: (?<sources>\\[[^]]*]|[\\w'-]+)|\\$ref: '(?<reference>#/[^']+)'|operationId: (?<operation>\\w+)");
    private static final Pattern WORD = Pattern.compile("[\\w-]+");
    private static final List<String> GROUPS = List.of("sources", "reference", "operation");

    private final Material material;
    private final Links links;

    LinkedLine(Material material, Links links) {
        this.material = material;
        this.links = links;
    }

    void write(Markup html, String line) {
        Matcher linked = LINKED.matcher(line);
        int written = 0;
        while (linked.find()) {
            String group = GROUPS.stream()
                    .filter(name -> linked.group(name) != null)
                    .findFirst()
                    .orElseThrow();
            links.writeText(html, line.substring(written, linked.start(group)));
            link(html, group, linked.group(group));
            written = linked.end(group);
        }
        links.writeText(html, line.substring(written));
    }

    private void link(Markup html, String group, String text) {
        if (group.equals("sources")) {
            sources(html, text);
        } else if (group.equals("reference") && links.isThere(text.substring(1))) {
            html.element("a", text, "href", links.place(text));
        } else {
            material.contract()
                    .find(text)
                    .ifPresentOrElse(
                            operation -> html.element("a", text, "href", links.operation(operation)),
                            () -> html.text(text));
        }
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
}
