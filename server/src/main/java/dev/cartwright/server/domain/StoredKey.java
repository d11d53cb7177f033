package dev.cartwright.server.domain;

import java.time.OffsetDateTime;

/**
 * A key that the built-in token issuer signs with.
 *
 * @param jwk the private key, JSON; a secret
 */
public record StoredKey(String id, String jwk, OffsetDateTime created) {

    @Override
    public String toString() {
        return "StoredKey[id=" + id + ", created=" + created + "]";
    }
}
