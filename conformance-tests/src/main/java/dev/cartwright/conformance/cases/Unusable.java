package dev.cartwright.conformance.cases;

/**
 * Something that cannot be used as it is written.
 *
 * @param name the case's id, or the erratum or file that is at fault
 * @param fault what is wrong, with the file and the way out
 */
public record Unusable(String name, String fault) {}
