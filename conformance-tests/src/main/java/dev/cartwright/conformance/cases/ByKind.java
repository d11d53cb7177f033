package dev.cartwright.conformance.cases;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/**
 * How to judge a member that is not compared with the printed value.
 *
 * @param kind what sort of value is expected; absent when the given resource's value is
 */
public record ByKind(Optional<ValueKind> kind) {

    @JsonCreator
    static ByKind read(
            @JsonProperty("kind") Optional<ValueKind> kind, @JsonProperty("same-as") Optional<String> sameAs) {
        boolean asGiven = sameAs.filter("given"::equals).isPresent();
        if (kind.isPresent() == asGiven || (sameAs.isPresent() && !asGiven)) {
            throw new IllegalArgumentException("say either 'kind' or 'same-as: given'");
        }
        return new ByKind(kind);
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
