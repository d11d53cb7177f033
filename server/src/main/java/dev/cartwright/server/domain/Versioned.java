package dev.cartwright.server.domain;

/**
 * A stored document and how often it was written.
 *
 * @param version 1 for a new document, and one more for each write
 */
public record Versioned<T>(T document, long version) {

    /** What an {@code ETag} says between its quotes (decision 0023). */
    public String tag() {
        return Long.toString(version);
    }
}
