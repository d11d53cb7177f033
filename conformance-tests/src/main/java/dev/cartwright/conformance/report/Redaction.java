package dev.cartwright.conformance.report;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes secrets out of texts: known ones however they are written, and whatever stands where secrets stand, since a
 * target may send others than we know. Every report asks it before it escapes a text for its own format.
 */
public final class Redaction {

    private static final String HIDDEN = "<token>";

    /** What is before a secret is the first group of each and stays. */
    private static final List<Pattern> PLACES = Stream.of(
                    // A plain word after "bearer" is prose.
                    "(\\b(?i:Bearer|Basic|Digest|Negotiate) +)(?=[a-z]*[^a-z\\s\"',}])[^\\s\"',}]+",
                    "((?i:\\b(?:(?:Proxy-)?Authorization|(?:Set-)?Cookie|X-Api-Key) *: *+))"
                            + "(?!(?i:Bearer|Basic|Digest|Negotiate)\\b)[^\\r\\n'\"]+",
                    "((?i:(?:(?:access|refresh|id)_token|client_(?:secret|assertion)|password|api[_-]?key)"
                            + "\\\\*[\"']?\\s*[:=]\\s*\\\\*[\"']?))[^\\s\"'\\\\&,;}<]+",
                    "((?i:[?&](?:token|sig|signature)=))[^\\s\"'&]+",
                    "((?i:https?)://)[^\\s/@\"']+(?=@)",
                    "(\\b)eyJ[\\w-]+\\.[\\w-]+\\.[\\w-]*")
            .map(Pattern::compile)
            .toList();

    private final List<String> secrets;

    public Redaction(List<String> secrets) {
        this.secrets = secrets.stream()
                .filter(secret -> !secret.isBlank())
                .flatMap(Redaction::spellings)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
    }

    /** The text without secrets. */
    public String of(String text) {
        String safe = text;
        for (String secret : secrets) {
            safe = safe.replace(secret, HIDDEN);
        }
        for (Pattern place : PLACES) {
            safe = place.matcher(safe).replaceAll("$1" + HIDDEN);
        }
        return safe;
    }

    /** The tree without secrets in its texts; members keep their names. */
    JsonNode of(JsonNode tree) {
        if (tree instanceof ObjectNode object) {
            for (Map.Entry<String, JsonNode> member : object.properties()) {
                member.setValue(of(member.getValue()));
            }
        } else if (tree instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                array.set(i, of(array.get(i)));
            }
        }
        return tree.isTextual() ? TextNode.valueOf(of(tree.textValue())) : tree;
    }

    private static Stream<String> spellings(String secret) {
        String inUrl = URLEncoder.encode(secret, StandardCharsets.UTF_8);
        return Stream.of(
                secret,
                new String(JsonStringEncoder.getInstance().quoteAsString(secret)),
                inUrl,
                inUrl.replace("+", "%20"),
                Base64.getEncoder().withoutPadding().encodeToString(secret.getBytes(StandardCharsets.UTF_8)));
    }
}
