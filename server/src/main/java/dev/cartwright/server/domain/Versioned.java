package dev.cartwright.server.domain;

/**
 * A stored document and how often it was written.
 *
 * @param version 1 for a new document, one more with each save
 */
public record Versioned<T>(T document, long version) {}
