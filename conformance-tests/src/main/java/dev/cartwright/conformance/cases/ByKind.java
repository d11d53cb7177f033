package dev.cartwright.conformance.cases;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;

/**
 * How to judge a member that is not compared with the printed value.
 *
 * @param kind what sort of value is expected; absent when the given resource's value is
 * @param after the moment of the same answer that a timestamp must follow, by JSON pointer
 * @param by how long after it; a minute more is allowed
 * @param sumOf the numbers of the same answer that a number must be the sum of, by JSON pointer with {@code *}
 */
public record ByKind(Optional<ValueKind> kind, Optional<String> after, Optional<Duration> by, Optional<String> sumOf) {

    /** Any value of that sort. */
    public static ByKind any(ValueKind kind) {
        return new ByKind(Optional.of(kind), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** The value of the given resource. */
    public static ByKind asGiven() {
        return new ByKind(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    @JsonCreator
    static ByKind read(
            @JsonProperty("kind") Optional<ValueKind> kind,
            @JsonProperty("same-as") Optional<String> sameAs,
            @JsonProperty("after") Optional<String> after,
            @JsonProperty("by") Optional<String> by,
            @JsonProperty("sum-of") Optional<String> sumOf) {
        boolean asGiven = sameAs.filter("given"::equals).isPresent();
        if (kind.isPresent() == asGiven || (sameAs.isPresent() && !asGiven)) {
            throw new IllegalArgumentException("say either 'kind' or 'same-as: given'");
        }
        boolean timestamp = kind.filter(ValueKind.TIMESTAMP::equals).isPresent();
        if (after.isPresent() != by.isPresent() || (after.isPresent() && !timestamp)) {
            throw new IllegalArgumentException("'after' and 'by' go together, with kind: timestamp");
        }
        if (sumOf.isPresent() && kind.filter(ValueKind.NUMBER::equals).isEmpty()) {
            throw new IllegalArgumentException("'sum-of' goes with kind: number");
        }
        return new ByKind(kind, after, by.map(Duration::parse), sumOf);
    }

    /** A sort of value. */
    public enum ValueKind {
        TIMESTAMP,
        TEXT,
        GUID,
        INTEGER,
        NUMBER;

        private static final String GUID_PATTERN = "(?i)[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
        private static final String TIME_PATTERN =
                "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,7})?(Z|[+-]\\d\\d:\\d\\d)";

        /** Whether the value is of this sort. */
        public boolean fits(JsonNode value) {
            return switch (this) {
                case TIMESTAMP -> value.isTextual() && value.textValue().matches(TIME_PATTERN);
                case TEXT -> value.isTextual() && !value.textValue().isBlank();
                case GUID -> value.isTextual() && value.textValue().matches(GUID_PATTERN);
                case INTEGER -> value.isIntegralNumber();
                case NUMBER -> value.isNumber();
            };
        }
    }
}
