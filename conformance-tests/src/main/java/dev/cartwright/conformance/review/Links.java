package dev.cartwright.conformance.review;

import com.fasterxml.jackson.core.JsonPointer;
import dev.cartwright.conformance.cases.Operation;
import dev.cartwright.conformance.report.Markup;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Where everything stands in the site, and texts in which the ids of errata and decisions are links. */
final class Links {

    /** Four digits that are no part of an item's id, a number or a date. */
    private static final Pattern ID = Pattern.compile("\\bE-\\d+\\b|(?<![\\w:.-])\\d{4}(?![\\w:-]|\\.\\d)");

    private static final Pattern OUTSIDE_CODE = Pattern.compile("`[^`]*`|[^`]+");

    private final Material material;

    Links(Material material) {
        this.material = material;
    }

    /** Where the contract says it. */
    String place(String pointer) {
        return "contract.html#L" + line(pointer);
    }

    int line(String pointer) {
        return material.contract().lines().line(pointer);
    }

    String decision(String id) {
        return "decision-" + id + ".html";
    }

    String erratum(String id) {
        return "errata.html#" + id;
    }

    String source(String name) {
        return "sources.html#" + name;
    }

    String operation(Operation operation) {
        return "operations.html#" + operation.id();
    }

    String line(PrintedPart part, int line) {
        return "operations.html#" + part.anchor(line);
    }

    /** Where the reference shows the operation. */
    String reference(Operation operation) {
        return "reference.html#/" + operation.node().path("tags").path(0).asText() + "/" + operation.id();
    }

    /** A decision, an erratum or a source; nothing if there is none of that name. */
    Optional<String> named(String id) {
        if (material.decisions().containsKey(id)) {
            return Optional.of(decision(id));
        }
        if (material.sources().containsKey(id)) {
            return Optional.of(source(id));
        }
        return material.erratum(id).map(erratum -> erratum(id));
    }

    /** A pointer as people read it: operations by their id, members behind a dot, what is shared without its folder. */
    String label(String pointer) {
        for (Operation operation : material.contract().operations()) {
            if (pointer.equals(operation.place()) || pointer.startsWith(operation.place() + "/")) {
                return operation.id()
                        + words(pointer.substring(operation.place().length()));
            }
        }
        return pointer.equals("#")
                ? "the contract as a whole"
                : words(pointer.substring(1)).replaceFirst("^ › (components › [A-Za-z]+ › )?", "");
    }

    private static String words(String pointer) {
        StringBuilder words = new StringBuilder();
        for (JsonPointer at = JsonPointer.compile(pointer); !at.matches(); at = at.tail()) {
            words.append(" › ").append(at.getMatchingProperty());
        }
        return words.toString().replace(" › properties › ", ".");
    }

    boolean isThere(String pointer) {
        return !material.contract().at("#" + pointer).isMissingNode();
    }

    /** Writes a link to a place of the contract. */
    void writePlace(Markup html, String pointer) {
        html.element("a", label(pointer), "href", place(pointer), "title", "openapi.yaml:" + line(pointer));
    }

    /** Writes links to what has these names, separated by commas. */
    void writeNamed(Markup html, List<String> ids) {
        for (int i = 0; i < ids.size(); i++) {
            html.own(i == 0 ? "" : ", ");
            writeNamed(html, ids.get(i));
        }
    }

    private void writeNamed(Markup html, String id) {
        named(id)
                .ifPresentOrElse(
                        href -> html.element("a", id, "href", href, "title", material.gist(id)), () -> html.text(id));
    }

    /** Writes a text; ids of decisions and errata in it are links. */
    void writeText(Markup html, String text) {
        Matcher ids = ID.matcher(text);
        int written = 0;
        while (ids.find()) {
            html.text(text.substring(written, ids.start()));
            writeNamed(html, ids.group());
            written = ids.end();
        }
        html.text(text.substring(written));
    }

    /** Markdown in which the ids of errata and decisions are links, unless they stand in code. */
    String markdown(String text) {
        return OUTSIDE_CODE
                .matcher(text)
                .replaceAll(part -> Matcher.quoteReplacement(
                        part.group().startsWith("`")
                                ? part.group()
                                : ID.matcher(part.group())
                                        .replaceAll(id -> named(id.group())
                                                .map(href -> "[" + id.group() + "](" + href + ")")
                                                .orElse(id.group()))));
    }

    /** The ids in a text that are links, each with where it begins. */
    Matcher ids(String text) {
        return ID.matcher(text);
    }
}
