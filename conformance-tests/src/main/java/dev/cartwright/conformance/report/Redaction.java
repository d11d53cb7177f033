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
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Takes secrets out of texts: known ones however they are written, and whatever stands where secrets stand, since a
 * target may send others than we know. Every report asks it before it escapes a text for its own format.
 */
public final class Redaction {

    private static final String HIDDEN = "<token>";

    private static final List<Place> PLACES = List.of(
            // A plain word after "bearer" is prose.
            new Place(
                    "(\\b(?i:Bearer|Basic|Digest|Negotiate) +)(?=[a-z]*[^a-z\\s\"',}])[^\\s\"',}]+",
                    "bearer ",
                    "basic ",
                    "digest ",
                    "negotiate "),
            new Place(
                    "((?i:\\b(?:(?:Proxy-)?Authorization|(?:Set-)?Cookie|X-Api-Key) *: *+))"
                            + "(?!(?i:Bearer|Basic|Digest|Negotiate)\\b)[^\\r\\n'\"]+",
                    "authorization",
                    "cookie",
                    "x-api-key"),
            new Place(
                    "((?i:(?:(?:access|refresh|id)_token|client_(?:secret|assertion)|password|api[_-]?key)"
                            + "\\\\*[\"']?\\s*[:=]\\s*\\\\*[\"']?))[^\\s\"'\\\\&,;}<]+",
                    "_token",
                    "client_",
                    "password",
                    "api"),
            new Place("((?i:[?&](?:token|sig|signature)=))[^\\s\"'&]+", "token=", "sig"),
            new Place("((?i:https?)://)[^\\s/@\"']+(?=@)", "://"),
            new Place("()(?<![\\w-])eyJ[\\w-]++\\.[\\w-]++\\.[\\w-]*+", "eyj"),
            // One that was cut off.
            new Place("()(?<![\\w-])eyJ[\\w-]++(?:\\.[\\w-]*+)?(?=…)", "eyj"));

    /** A part of a secret that tells as much as the whole, for want of so many characters. */
    private static final int REST = 8;

    private static final String CUT = "…";

    private final List<String> secrets;

    /** Short secrets, which are parts of many a word that is none. */
    private final List<Pattern> words;

    public Redaction(List<String> secrets) {
        this.secrets = secrets.stream()
                .filter(secret -> !secret.isBlank())
                .flatMap(Redaction::withPart)
                .flatMap(Redaction::spellings)
                .distinct()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .toList();
        this.words = this.secrets.stream()
                .filter(secret -> secret.length() < REST)
                .map(secret -> Pattern.compile("(?<![\\w<])" + Pattern.quote(secret) + "(?![\\w>])"))
                .toList();
    }

    /** The text without secrets. */
    public String of(String text) {
        String safe = text;
        for (int cut = safe.indexOf(CUT); cut >= 0; cut = safe.indexOf(CUT, cut + 1)) {
            int begin = beginOfSecret(safe, cut);
            if (begin < cut) {
                safe = safe.substring(0, begin) + HIDDEN + safe.substring(cut);
                cut = begin + HIDDEN.length();
            }
        }
        for (String secret : secrets) {
            if (secret.length() >= REST) {
                safe = safe.replace(secret, HIDDEN);
            }
        }
        for (Pattern word : words) {
            safe = word.matcher(safe).replaceAll(HIDDEN);
        }
        String lower = safe.toLowerCase(Locale.ROOT);
        for (Place place : PLACES) {
            if (place.isPossible(lower)) {
                safe = place.pattern.matcher(safe).replaceAll("$1" + HIDDEN);
            }
        }
        return safe;
    }

    /** Where a secret begins of which the text has the first characters only; there if none does. */
    private int beginOfSecret(String text, int cut) {
        int begin = cut;
        for (String secret : secrets) {
            for (int length = Math.min(secret.length(), cut); length >= REST; length--) {
                if (text.regionMatches(cut - length, secret, 0, length)) {
                    begin = Math.min(begin, cut - length);
                    break;
                }
            }
        }
        return begin;
    }

    /** Without its end, as the kit forges a token. */
    private static Stream<String> withPart(String secret) {
        return secret.length() < 2 * REST
                ? Stream.of(secret)
                : Stream.of(secret, secret.substring(0, secret.length() - REST));
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

    /**
     * Where a secret stands.
     *
     * @param pattern what is before the secret is its first group and stays
     * @param signs in lower case; no match is without one of them, and looking for them costs little
     */
    private record Place(Pattern pattern, List<String> signs) {
        Place(String pattern, String... signs) {
            this(Pattern.compile(pattern), List.of(signs));
        }

        boolean isPossible(String lower) {
            return signs.stream().anyMatch(lower::contains);
        }
    }
}
