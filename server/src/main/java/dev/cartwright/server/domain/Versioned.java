package dev.cartwright.server.domain;

import org.jspecify.annotations.Nullable;

/**
 * A stored document and how often it has changed.
 *
 * @param version 1 for a new document, and one more for each write and for each change that time makes (decision 0031)
 * @param json the document as the store has written it, so that nobody writes the same again; absent when it was not just written
 */
public record Versioned<T>(
        T document, long version, @Nullable String json) {

    public Versioned(T document, long version) {
        this(document, version, null);
    }

    /** What an {@code ETag} says between its quotes (decision 0023). */
    public String tag() {
        return Long.toString(version);
    }
}
