package dev.cartwright.server.domain;

/**
 * A stored document and how often it has changed.
 *
 * @param version 1 for a new document, and one more for each write and for each change that time makes (decision 0031)
 */
public record Versioned<T>(T document, long version) {

    /** What an {@code ETag} says between its quotes (decision 0023). */
    public String tag() {
        return Long.toString(version);
    }
}
