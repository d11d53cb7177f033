package dev.cartwright.server.identity;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import dev.cartwright.server.domain.SigningKeyStore;
import dev.cartwright.server.domain.StoreUnavailableException;
import dev.cartwright.server.domain.StoredKey;
import dev.cartwright.server.domain.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The built-in issuer's keys. They live in the store, so that every process on it signs with the newest and accepts all (decision 0026).
 *
 * <p>The first is made when it is needed; the next when it is {@link #ROTATION} old. Thread-safe.
 */
final class SigningKeys implements TrustedKeys {
    static final Duration ROTATION = Duration.ofDays(1);

    /** Longer than the last token that a key has signed lives, by far: clocks of several machines differ. */
    static final Duration KEPT = ROTATION.plus(TokenIssuer.LIFETIME.multipliedBy(2));

    private static final Logger LOG = LoggerFactory.getLogger(SigningKeys.class);

    private final Transactions transactions;
    private final Clock clock;
    private final SharedLook look;
    private volatile List<SigningKey> known = List.of();

    /** @param looks how often unknown ids, of whomever, make it look into the store again */
    SigningKeys(Transactions transactions, Clock clock, BoundedRate looks) {
        this.transactions = transactions;
        this.clock = clock;
        this.look = new SharedLook(looks, this::look);
    }

    @Override
    public JWSAlgorithm algorithm() {
        return JWSAlgorithm.ES256;
    }

    /** Only a look that began after it was asked for an id proves that nobody gave that out. */
    @Override
    public Optional<JWSVerifier> verifier(String keyId) {
        Optional<JWSVerifier> found = byId(keyId);
        if (found.isPresent()) {
            return found;
        }
        boolean looked;
        try {
            looked = look.since(look.begun());
        } catch (StoreUnavailableException e) {
            looked = false;
        } catch (UnusableKeyException e) {
            LOG.error("the keys of other processes cannot be read", e);
            looked = false;
        }
        found = byId(keyId);
        if (found.isEmpty() && !looked) {
            throw Unverifiable.because("The token's key cannot be looked up just now");
        }
        return found;
    }

    /** The key to sign with. */
    SigningKey current() {
        return newest(known).orElseGet(this::currentOfStore);
    }

    private SigningKey currentOfStore() {
        return look.alone(() -> {
            look();
            return newest(known).orElseGet(this::made);
        });
    }

    /** Of what the write has left in the store: another process may have made the key meanwhile. */
    private SigningKey made() {
        Instant now = clock.instant();
        StoredKey fresh = SigningKey.fresh(now);
        List<SigningKey> stored = keep(transactions.write(stores -> {
            SigningKeyStore keys = stores.signingKeys();
            List<StoredKey> before = keys.all();
            before.stream()
                    .filter(key -> isOlder(key.created().toInstant(), KEPT, now))
                    .forEach(key -> keys.remove(key.id()));
            if (before.stream().allMatch(key -> isOlder(key.created().toInstant(), ROTATION, now))) {
                keys.save(fresh);
            }
            return keys.all();
        }));
        return stored.stream().max(Comparator.comparing(SigningKey::created)).orElseThrow();
    }

    /** One at a time, so that what one has found is never replaced by what an earlier one saw. */
    private void look() {
        keep(transactions.read(stores -> stores.signingKeys().all()));
    }

    private List<SigningKey> keep(List<StoredKey> stored) {
        List<SigningKey> keys = stored.stream().map(SigningKey::of).toList();
        known = keys;
        return keys;
    }

    private Optional<SigningKey> newest(List<SigningKey> keys) {
        Instant now = clock.instant();
        return keys.stream()
                .filter(key -> !isOlder(key.created(), ROTATION, now))
                .max(Comparator.comparing(SigningKey::created));
    }

    private Optional<JWSVerifier> byId(String keyId) {
        Instant now = clock.instant();
        return known.stream()
                .filter(key -> key.id().equals(keyId) && !isOlder(key.created(), KEPT, now))
                .findFirst()
                .map(SigningKey::verifier);
    }

    private static boolean isOlder(Instant created, Duration age, Instant now) {
        return !now.isBefore(created.plus(age));
    }
}
