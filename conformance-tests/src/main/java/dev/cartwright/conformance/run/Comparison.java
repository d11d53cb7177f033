package dev.cartwright.conformance.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.cartwright.conformance.cases.ByKind;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Compares an expected body with the actual one: every expected member by value, arrays whole and in order,
 * {@code []} exactly empty, <code>{}</code> any object. Members beyond the expected ones are the contract's business.
 */
final class Comparison {

    private static final int SHOWN = 200;
    private static final Duration GRACE = Duration.ofMinutes(1);

    private final Map<String, ByKind> byKind;
    private final JsonNode given;
    private final JsonNode answer;
    private final List<Difference> differences = new ArrayList<>();

    private Comparison(Map<String, ByKind> byKind, JsonNode given, JsonNode answer) {
        this.byKind = byKind;
        this.given = given;
        this.answer = answer;
    }

    /** The differences by value. */
    static List<Difference> byValue(JsonNode expected, JsonNode actual) {
        return of(expected, actual, Map.of(), MissingNode.getInstance());
    }

    /**
     * The differences.
     *
     * @param byKind members to judge by kind, by pointer; {@code *} stands for any one step
     * @param given the given resource; missing if there is none
     */
    static List<Difference> of(JsonNode expected, JsonNode actual, Map<String, ByKind> byKind, JsonNode given) {
        Comparison comparison = new Comparison(byKind, given, actual);
        comparison.walk("", expected, actual);
        return comparison.differences;
    }

    private void walk(String pointer, JsonNode expected, JsonNode actual) {
        Optional<ByKind> rule = PointerPattern.find(byKind, pointer);
        if (rule.isPresent()) {
            judge(pointer, rule.get(), actual);
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
            JsonNode before = given.at(pointer);
            if (before.isMissingNode() || !same(before, actual)) {
                differ(pointer, "as given: " + show(before), show(actual));
            }
        } else if (!rule.kind().get().fits(actual)) {
            differ(pointer, "a " + rule.kind().get().name().toLowerCase(Locale.ROOT), show(actual));
        } else if (rule.after().isPresent() && !isInTime(rule, actual)) {
            String start = rule.after().get();
            differ(pointer, rule.by().orElseThrow() + " after " + start + ", " + show(answer.at(start)), show(actual));
        } else if (rule.sumOf().isPresent()) {
            BigDecimal sum = sum(rule.sumOf().get());
            if (sum.compareTo(actual.decimalValue()) != 0) {
                differ(pointer, "the sum of " + rule.sumOf().get() + ", " + sum.toPlainString(), show(actual));
            }
        }
    }

    private BigDecimal sum(String pattern) {
        return PointerPattern.of(pattern).values(answer).stream()
                .map(JsonNode::decimalValue)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private boolean isInTime(ByKind rule, JsonNode actual) {
        JsonNode start = answer.at(rule.after().orElseThrow());
        if (!ByKind.ValueKind.TIMESTAMP.fits(start)) {
            return false;
        }
        Duration late = Duration.between(
                        OffsetDateTime.parse(start.textValue()), OffsetDateTime.parse(actual.textValue()))
                .minus(rule.by().orElseThrow());
        return !late.isNegative() && late.compareTo(GRACE) <= 0;
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
        differences.add(Difference.at(pointer.isEmpty() ? "(body)" : pointer, expected, actual));
    }

    private static String show(JsonNode node) {
        if (node.isMissingNode()) {
            return "nothing";
        }
        String text = node.toString();
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
