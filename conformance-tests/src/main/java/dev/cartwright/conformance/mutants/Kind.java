package dev.cartwright.conformance.mutants;

import java.util.Locale;

/** The requirement that a mutant does not meet. */
public enum Kind {
    VALUE,
    MEMBER,
    TYPE,
    FORMAT,
    STATUS,
    HEADER,
    ADDRESS,
    STATE,
    REFUSAL,
    TOLERANCE,
    ERROR_BODY,
    AUTHENTICATION,
    TENANCY,
    IDEMPOTENCY,
    CONCURRENCY,
    HTTP;

    /** The kind in words. */
    public String label() {
        return this == HTTP ? name() : name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
