package dev.cartwright.conformance.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.cartwright.conformance.cases.ByKind;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Compares an expected body with the actual one: every expected member by value, arrays whole and in order,
 * {@code []} exactly empty, <code>{}</code> any object. Members beyond the expected ones are the contract's business.
 */
final class Comparison {

    private final Map<String, ByKind> byKind;
    private final JsonNode given;
    private final List<String> differences = new ArrayList<>();

    private Comparison(Map<String, ByKind> byKind, JsonNode given) {
        this.byKind = byKind;
        this.given = given;
    }

    /** The differences by value, a line each. */
    static List<String> byValue(JsonNode expected, JsonNode actual) {
        return of(expected, actual, Map.of(), MissingNode.getInstance());
    }

    /**
     * The differences, a line each.
     *
     * @param byKind members to judge by kind, by pointer; {@code *} stands for any one step
     * @param given the given resource; missing if there is none
     */
    static List<String> of(JsonNode expected, JsonNode actual, Map<String, ByKind> byKind, JsonNode given) {
        Comparison comparison = new Comparison(byKind, given);
        comparison.walk("", expected, actual);
        return comparison.differences;
    }

    private void walk(String pointer, JsonNode expected, JsonNode actual) {
        ByKind rule = rule(pointer);
        if (rule != null) {
            judge(pointer, rule, actual);
        } else if (expected.isObject() && actual.isObject()) {
            for (Map.Entry<String, JsonNode> member : expected.properties()) {
                walk(pointer + "/" + member.getKey(), member.getValue(), actual.path(member.getKey()));
            }
        } else if (expected.isArray() && actual.isArray()) {
            if (expected.size() != actual.size()) {
                differ(pointer, expected.size() + " items", actual.size() + " items");
            }
            for (int i = 0; i < Math.min(expected.size(), actual.size()); i++) {
                walk(pointer + "/" + i, expected.get(i), actual.get(i));
            }
        } else if (!same(expected, actual)) {
            differ(pointer, show(expected), show(actual));
        }
    }

    private void judge(String pointer, ByKind rule, JsonNode actual) {
        if (rule.kind().isEmpty()) {
            if (!same(given.at(pointer), actual)) {
                differ(pointer, "as given: " + show(given.at(pointer)), show(actual));
            }
        } else if (!rule.kind().get().fits(actual)) {
            differ(pointer, "a " + rule.kind().get().name().toLowerCase(java.util.Locale.ROOT), show(actual));
        }
    }

    private @org.jspecify.annotations.Nullable ByKind rule(String pointer) {
        for (Map.Entry<String, ByKind> entry : byKind.entrySet()) {
            String pattern = entry.getKey().replace("*", "[^/]+");
            if (pointer.matches(pattern)) {
                return entry.getValue();
            }
        }
        return null;
    }

    private static boolean same(JsonNode expected, JsonNode actual) {
        if (expected.isNumber() && actual.isNumber()) {
            return expected.decimalValue().compareTo(actual.decimalValue()) == 0;
        }
        if (expected.isTextual() && actual.isTextual() && !expected.equals(actual)) {
            return sameMoment(expected.textValue(), actual.textValue());
        }
        return expected.equals(actual);
    }

    private static boolean sameMoment(String expected, String actual) {
        try {
            return OffsetDateTime.parse(expected).isEqual(OffsetDateTime.parse(actual));
        } catch (DateTimeException e) {
            return false;
        }
    }

    private void differ(String pointer, String expected, String actual) {
        differences.add((pointer.isEmpty() ? "(body)" : pointer) + ": expected " + expected + ", got " + actual);
    }

    private static String show(JsonNode node) {
        if (node.isMissingNode()) {
            return "nothing";
        }
        String text = node.toString();
        return text.length() <= 200 ? text : text.substring(0, 200) + "…";
    }
}
