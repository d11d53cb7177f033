package dev.cartwright.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.cartwright.conformance.cases.ByKind;
import dev.cartwright.conformance.cases.JsonText;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

    @ParameterizedTest(name = "{0} and {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\": 1} | {\"a\": 1, \"b\": 2}",
                "{\"a\": {}} | {\"a\": {\"b\": 1}}",
                "{\"a\": []} | {\"a\": []}",
                "{\"a\": 1.50} | {\"a\": 1.5}",
                "{\"a\": \"2018-03-15T17:15:02.3840528Z\"} | {\"a\": \"2018-03-15T18:15:02.3840528+01:00\"}"
            })
    void agree(String expected, String actual) {
        assertThat(Comparison.byValue(tree(expected), tree(actual))).isEmpty();
    }

    @ParameterizedTest(name = "{0} and {1} at {2}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\": 1} | {\"a\": \"1\"} | /a",
                "{\"a\": 1} | {} | /a",
                "{\"a\": []} | {\"a\": [1]} | /a",
                "{\"a\": {}} | {\"a\": null} | /a",
                "{\"a\": [1, 2]} | {\"a\": [2, 1]} | /a/0",
                "{\"a\": \"2018-03-15T17:15:02.3840528Z\"} | {\"a\": \"2018-03-15T17:15:02.384Z\"} | /a",
                "{\"a\": true} | [] | (body)"
            })
    void differ(String expected, String actual, String place) {
        assertThat(Comparison.byValue(tree(expected), tree(actual)))
                .first()
                .extracting(Difference::place)
                .isEqualTo(place);
    }

    @Test
    void theMoreSpecificOfTwoPatternsDecides() {
        Map<String, ByKind> rules = Map.of(
                "/*/id", ByKind.any(ByKind.ValueKind.TEXT),
                "/0/id", ByKind.any(ByKind.ValueKind.INTEGER));

        List<Difference> differences = Comparison.of(
                tree("[{\"id\": 1}, {\"id\": \"b\"}]"),
                tree("[{\"id\": 7}, {\"id\": \"c\"}]"),
                rules,
                MissingNode.getInstance());

        assertThat(differences).isEmpty();
    }

    @Test
    void asGivenNeedsSomethingGiven() {
        Map<String, ByKind> rules = Map.of("/id", ByKind.asGiven());

        assertThat(Comparison.of(tree("{\"id\": 1}"), tree("{}"), rules, tree("{}")))
                .hasSize(1);
        assertThat(Comparison.of(tree("{\"id\": 1}"), tree("{\"id\": 2}"), rules, tree("{\"id\": 2}")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2020-01-08T00:00:00Z, 0",
        "2020-01-08T00:00:30Z, 0",
        "2020-01-07T23:59:59Z, 1",
        "2020-01-08T00:02:00Z, 1"
    })
    void aMomentAfterAnotherMayBeAMinuteLate(String expires, int differences) {
        ByKind sevenDays = new ByKind(
                Optional.of(ByKind.ValueKind.TIMESTAMP),
                Optional.of("/created"),
                Optional.of(Duration.ofDays(7)),
                Optional.empty());
        JsonNode answer = tree("{\"created\": \"2020-01-01T00:00:00Z\", \"expires\": \"" + expires + "\"}");

        assertThat(Comparison.of(
                        tree("{\"expires\": \"any\"}"),
                        answer,
                        Map.of("/expires", sevenDays),
                        MissingNode.getInstance()))
                .hasSize(differences);
    }

    @ParameterizedTest
    @CsvSource({"30.3, 0", "30.30, 0", "10, 1"})
    void aTotalIsTheSumOfItsParts(String total, int differences) {
        ByKind sum = new ByKind(
                Optional.of(ByKind.ValueKind.NUMBER),
                Optional.empty(),
                Optional.empty(),
                Optional.of("/lines/*/price"));
        JsonNode answer = tree("{\"total\": " + total + ", \"lines\": [{\"price\": 10.1}, {\"price\": 20.2}, {}]}");

        assertThat(Comparison.of(tree("{\"total\": 1}"), answer, Map.of("/total", sum), MissingNode.getInstance()))
                .hasSize(differences);
    }

    private static JsonNode tree(String text) {
        return JsonText.parse("a test", text);
    }
}
