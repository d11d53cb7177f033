package dev.cartwright.conformance.cases;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Optional;

/**
 * A documented value, and who knows the real one.
 *
 * @param documented the value as the page prints it
 * @param unbound what it means that the target's value is not known, if not that the case cannot run
 */
public record Binding(
        @JsonProperty(required = true) String documented,
        @JsonProperty(required = true) Source from,
        Optional<Unbound> unbound) {

    boolean isGiven() {
        return from == Source.GIVEN;
    }

    /** Whether the documented value will do for a target of which nothing else is known. */
    public boolean fallsBack() {
        return unbound.filter(Unbound.DOCUMENTED::equals).isPresent();
    }

    /** Whether a target may lack the value, and is then not asked. */
    public boolean isOptional() {
        return unbound.filter(Unbound.NOT_APPLICABLE::equals).isPresent();
    }

    /** Who knows the real value. */
    public enum Source {
        /** The target's profile or the command line. */
        TARGET,
        /** The fixture that ran before the case. */
        GIVEN,
        /** The very answer under test, wherever it stands there first; it must then stand everywhere else too. */
        ANSWER
    }

    /** What an unknown value of the target means. */
    public enum Unbound {
        /** The documented value holds. */
        @JsonProperty("documented")
        DOCUMENTED,
        /** The target has no such thing, and the case is not asked of it. */
        @JsonProperty("not-applicable")
        NOT_APPLICABLE
    }
}
