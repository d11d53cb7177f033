package dev.cartwright.server.domain;

import java.time.OffsetDateTime;

/**
 * What a write answered, and when.
 *
 * @param fingerprint of the request; another request under the same key has another
 */
public record RecordedAnswer<T>(String fingerprint, Versioned<T> answer, OffsetDateTime recorded) {}
