package dev.cartwright.server.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DifferenceTest {
    private static final Map<String, Object> STORED = Map.of(
            "text",
            "a",
            "number",
            1,
            "flag",
            true,
            "list",
            List.of("a", "b"),
            "map",
            Map.of("scope", "x", "more", "y"));

    private static Optional<String> first(Map<String, Object> wanted) {
        return Difference.first(wanted, STORED, "/at");
    }

    @Test
    void whatIsNotMentionedIsNotCompared() {
        assertThat(first(Map.of())).isEmpty();
        assertThat(first(Map.of("map", Map.of("scope", "x")))).isEmpty();
        assertThat(first(STORED)).isEmpty();
    }

    @Test
    void numbersAreComparedByValue() {
        assertThat(first(Map.of("number", new BigDecimal("1.00")))).isEmpty();
        assertThat(first(Map.of("number", BigInteger.ONE))).isEmpty();
        assertThat(first(Map.of("number", new BigDecimal("1.01")))).contains("/at/number");
        assertThat(first(Map.of("number", "1"))).contains("/at/number");
    }

    @Test
    void keysAreComparedIgnoringCase() {
        assertThat(first(Map.of("map", Map.of("Scope", "x")))).isEmpty();
        assertThat(first(Map.of("map", Map.of("Scope", "X")))).contains("/at/map/Scope");
    }

    @Test
    void aListIsComparedWholeAndInOrder() {
        assertThat(first(Map.of("list", List.of("a", "c")))).contains("/at/list/1");
        assertThat(first(Map.of("list", List.of("b", "a")))).contains("/at/list/0");
        assertThat(first(Map.of("list", List.of("a")))).contains("/at/list");
    }

    @Test
    void whatIsNotStoredDiffers() {
        assertThat(first(Map.of("other", "a"))).contains("/at/other");
        assertThat(first(Map.of("text", Map.of()))).contains("/at/text");
    }
}
