package dev.cartwright.conformance.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.cases.CaseException;
import dev.cartwright.conformance.cases.Yaml;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a case file says about where its texts come from. A run does not need it, so the case itself does not carry it; a
 * case that stands in another file, or whose file is gone, says nothing.
 */
final class CaseOrigin {

    private final Case testCase;
    private final JsonNode written;

    private CaseOrigin(Case testCase, JsonNode written) {
        this.testCase = testCase;
        this.written = written;
    }

    static CaseOrigin of(Case testCase) {
        if (!testCase.file().toString().endsWith("/case.yaml")) {
            return new CaseOrigin(testCase, MissingNode.getInstance());
        }
        try {
            Path file = Path.of(testCase.file());
            return new CaseOrigin(testCase, Yaml.tree(file.toString(), Yaml.text(file)));
        } catch (CaseException e) {
            return new CaseOrigin(testCase, MissingNode.getInstance());
        }
    }

    /** The page and its lines, such as {@code update-a-cart, request: lines 203-239 (documented)}. */
    String source() {
        List<String> parts = new ArrayList<>();
        testCase.source().ifPresent(parts::add);
        JsonNode source = written.path("source");
        text(source, "lines").ifPresent(lines -> parts.add("lines " + lines));
        text(source, "request").ifPresent(lines -> parts.add("request: lines " + lines));
        text(source, "response").ifPresent(lines -> parts.add("response: lines " + lines));
        String kind = testCase.kind().name().toLowerCase(Locale.ROOT);
        return parts.isEmpty() ? kind : String.join(", ", parts) + " (" + kind + ")";
    }

    /** What the page does not print, and the decision that settles it, by name. */
    Map<String, String> settled() {
        Map<String, String> settled = new TreeMap<>();
        written.path("settled")
                .properties()
                .forEach(entry -> settled.put(entry.getKey(), entry.getValue().asText()));
        return settled;
    }

    Optional<String> printedRequest() {
        return printed(written.path("request"), "printed");
    }

    Optional<String> printedResponse() {
        return printed(written.path("response"), "printed");
    }

    /** A printed text that is shown and not sent. */
    Optional<String> sample() {
        return printed(written.path("source"), "sample");
    }

    private Optional<String> printed(JsonNode part, String key) {
        return text(part, key).filter(testCase.printed()::containsKey);
    }

    private static Optional<String> text(JsonNode node, String key) {
        return Optional.of(node.path(key)).filter(JsonNode::isValueNode).map(JsonNode::asText);
    }
}
