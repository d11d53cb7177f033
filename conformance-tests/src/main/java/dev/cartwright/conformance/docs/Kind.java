package dev.cartwright.conformance.docs;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a block prints. */
enum Kind {
    REQUEST,
    RESPONSE,
    /** A body without a head. */
    BODY,
    /** Neither HTTP nor JSON. */
    NONE;

    @JsonValue
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
