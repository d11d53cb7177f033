package dev.cartwright.conformance.derived;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A value that one keyword of a schema forbids.
 *
 * @param keyword the keyword, and what of it where it is violated in several ways, such as {@code type-text}
 */
record Violation(String keyword, JsonNode value) {}
