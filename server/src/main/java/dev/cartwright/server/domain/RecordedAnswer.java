package dev.cartwright.server.domain;

import java.time.OffsetDateTime;

/**
 * What a write answered.
 *
 * @param fingerprint of the request; another request under the same key has another
 * @param document the answer's body, JSON
 * @param version of the document that was answered, 0 when it has none
 */
public record RecordedAnswer(String fingerprint, String document, long version, OffsetDateTime recorded) {}
