package dev.cartwright.server.http;

import org.jspecify.annotations.Nullable;

/**
 * A place in the contract where a value stands: its form and what is written there about it.
 *
 * @param shape the value's form
 * @param readOnly whether only the service writes it
 * @param violationCode what a wrong value answers, when the place says so
 * @param missingCode what a missing value answers, when the place says so
 * @param maxPerKey how many elements may have the same key, when the place limits that
 * @param maxInAll how many elements there may be in all, when the place limits that
 */
record Place(
        Shape shape,
        boolean readOnly,
        @Nullable Integer violationCode,
        @Nullable Integer missingCode,
        @Nullable MaxPerKey maxPerKey,
        @Nullable MaxInAll maxInAll) {}
