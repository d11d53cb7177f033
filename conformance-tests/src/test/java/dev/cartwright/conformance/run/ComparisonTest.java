package dev.cartwright.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import dev.cartwright.conformance.cases.ByKind;
import dev.cartwright.conformance.cases.JsonText;
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
                "/*/id", new ByKind(Optional.of(ByKind.ValueKind.TEXT)),
                "/0/id", new ByKind(Optional.of(ByKind.ValueKind.INTEGER)));

        List<Difference> differences = Comparison.of(
                tree("[{\"id\": 1}, {\"id\": \"b\"}]"),
                tree("[{\"id\": 7}, {\"id\": \"c\"}]"),
                rules,
                MissingNode.getInstance());

        assertThat(differences).isEmpty();
    }

    @Test
    void asGivenNeedsSomethingGiven() {
        Map<String, ByKind> rules = Map.of("/id", new ByKind(Optional.empty()));

        assertThat(Comparison.of(tree("{\"id\": 1}"), tree("{}"), rules, tree("{}")))
                .hasSize(1);
        assertThat(Comparison.of(tree("{\"id\": 1}"), tree("{\"id\": 2}"), rules, tree("{\"id\": 2}")))
                .isEmpty();
    }

    private static JsonNode tree(String text) {
        return JsonText.parse("a test", text);
    }
}
