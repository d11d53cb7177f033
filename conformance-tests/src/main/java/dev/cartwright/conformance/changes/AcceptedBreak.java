package dev.cartwright.conformance.changes;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.cartwright.conformance.cases.CaseException;
import dev.cartwright.conformance.cases.Glob;
import java.util.Optional;

/**
 * A break that is meant.
 *
 * @param place the change's; {@code *} stands for any characters
 * @param effect what the change does
 * @param reason why it is worth it
 */
public record AcceptedBreak(
        String place, @JsonProperty("class") Effect effect, String reason) {

    public AcceptedBreak {
        CaseException.require(
                place != null && effect != null && effect != Effect.COMPATIBLE,
                "an accepted break names its place and its class, breaks-wire or breaks-source");
        CaseException.require(
                !Optional.ofNullable(reason).orElse("").isBlank(), "the accepted break of " + place + " has no reason");
    }

    boolean covers(Change change) {
        return change.effect() == effect && Glob.of(place).test(change.place());
    }
}
