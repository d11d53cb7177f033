package dev.cartwright.conformance.changes;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a change of the contract does to those who rely on the earlier one; the later the worse. */
public enum Effect {
    /** Nobody has to change. */
    COMPATIBLE,
    /** Messages stay as they were, but Java that uses what is generated no longer compiles, or means something else. */
    BREAKS_SOURCE,
    /** A client of the earlier contract is refused, or is answered what it was not told of. */
    BREAKS_WIRE;

    /** The name as files and reports have it, such as {@code breaks-wire}. */
    @Override
    @JsonValue
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
