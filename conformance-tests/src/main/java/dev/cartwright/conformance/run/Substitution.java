package dev.cartwright.conformance.run;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.conformance.cases.CaseException;
import dev.cartwright.conformance.cases.JsonText;
import dev.cartwright.conformance.wire.Header;
import dev.cartwright.conformance.wire.Headers;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts real values in the place of documented ones: a whole string value, a whole segment of a path or query, the parts
 * of a catalogue item's id in a product link, and numbers by the name of their member. Immutable.
 */
final class Substitution implements JsonText.Replacement {

    static final Substitution NONE = new Substitution(Map.of(), Map.of(), Map.of());

    /** A product link as far as it goes, or else one segment of a path or query. */
    private static final Pattern PART =
            Pattern.compile("/products/([^/?]+)(?:/skus/([^/?]+)(?:/availabilities/([^/?]+))?)?(?=\\?|$)|[^/?&=]+");

    private static final Pattern QUOTED = Pattern.compile("\"([^\"\\\\]*)\"");

    private final Map<String, String> strings;
    private final Map<String, String> texts;
    private final Map<String, String> numbers;

    private Substitution(Map<String, String> strings, Map<String, String> texts, Map<String, String> numbers) {
        this.strings = Collections.unmodifiableMap(strings);
        this.texts = Map.copyOf(texts);
        this.numbers = Map.copyOf(numbers);
    }

    /** This substitution, and the real value for one more documented value. */
    Substitution with(String documented, String real) {
        Map<String, String> more = new LinkedHashMap<>(strings);
        more.put(documented, real);
        return new Substitution(more, texts, numbers);
    }

    /** This substitution, and another text for one member's value: in bodies, wherever a member has that name. */
    Substitution withText(String member, String documented, String real) {
        Map<String, String> more = new LinkedHashMap<>(texts);
        more.put(key(member, documented), real);
        return new Substitution(strings, more, numbers);
    }

    /** This substitution, and another number for one member's value. */
    Substitution withNumber(String member, String documented, String real) {
        Map<String, String> more = new LinkedHashMap<>(numbers);
        more.put(key(member, documented), real);
        return new Substitution(strings, texts, more);
    }

    boolean knows(String documented) {
        return strings.containsKey(documented);
    }

    boolean knowsText(String member, String documented) {
        return knows(documented) || texts.containsKey(key(member, documented));
    }

    boolean knowsNumber(String member, String documented) {
        return numbers.containsKey(key(member, documented));
    }

    @Override
    public String string(String member, String value) {
        String text = texts.get(key(member, value));
        return text == null ? string(value) : text;
    }

    /** The real value of what is documented, wherever it stands. */
    String string(String value) {
        String whole = strings.get(value);
        if (whole != null) {
            return whole;
        }
        return value.startsWith("/") ? target(value) : value;
    }

    @Override
    public String number(String member, String value) {
        return numbers.getOrDefault(key(member, value), value);
    }

    /** The path and query with real values in place. */
    String target(String target) {
        return PART.matcher(target).replaceAll(match -> Matcher.quoteReplacement(part(match)));
    }

    private String part(MatchResult match) {
        if (match.group(1) == null) {
            return strings.getOrDefault(match.group(), match.group());
        }
        for (Map.Entry<String, String> entry : strings.entrySet()) {
            String[] from = entry.getKey().split(":", -1);
            String[] to = entry.getValue().split(":", -1);
            if (from.length == 3 && to.length == 3 && isLinkTo(from, match)) {
                return "/products/" + to[0]
                        + (match.group(2) == null ? "" : "/skus/" + to[1])
                        + (match.group(3) == null ? "" : "/availabilities/" + to[2]);
            }
        }
        return match.group();
    }

    private static boolean isLinkTo(String[] item, MatchResult match) {
        return item[0].equals(match.group(1))
                && (match.group(2) == null || item[1].equals(match.group(2)))
                && (match.group(3) == null || item[2].equals(match.group(3)));
    }

    /** The values with real ones in place. */
    Map<String, String> values(Map<String, String> values) {
        Map<String, String> real = new LinkedHashMap<>();
        values.forEach((name, value) -> real.put(name, string(value)));
        return real;
    }

    /** The lines with real values in the place of whole values. */
    Headers headers(Headers headers) {
        List<Header> lines = new ArrayList<>();
        headers.lines()
                .forEach(line -> lines.add(new Header(line.name(), strings.getOrDefault(line.value(), line.value()))));
        return new Headers(lines);
    }

    /** The text with real values in place and everything else as it was; text that is no JSON too. */
    String text(String text) {
        if (JsonText.read(text).isPresent()) {
            return JsonText.rewrite(text, this);
        }
        return QUOTED.matcher(text).replaceAll(match -> Matcher.quoteReplacement('"' + string(match.group(1)) + '"'));
    }

    /** The tree with real values in place. */
    JsonNode tree(JsonNode tree) {
        return JsonText.read(text(JsonText.write(tree)))
                .orElseThrow(() -> new CaseException("a substituted body is no JSON any more"));
    }

    private static String key(String member, String value) {
        return member.toLowerCase(Locale.ROOT) + "=" + value;
    }
}
