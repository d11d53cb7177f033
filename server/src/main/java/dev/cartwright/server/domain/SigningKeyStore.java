package dev.cartwright.server.domain;

import java.util.List;

/** Keys of the built-in token issuer, shared by every process on the store. */
public interface SigningKeyStore {
    /** The oldest first. */
    List<StoredKey> all();

    /** Stores the key under its id, in place of one that may be there. Refused outside a write. */
    void save(StoredKey key);

    /** Refused outside a write. */
    void remove(String id);
}
