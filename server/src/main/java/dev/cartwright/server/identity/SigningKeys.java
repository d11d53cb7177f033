package dev.cartwright.server.identity;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import dev.cartwright.server.domain.SigningKeyStore;
import dev.cartwright.server.domain.StoredKey;
import dev.cartwright.server.domain.Transactions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The built-in issuer's keys. They live in the store, so that every process on it signs with the newest and accepts all (decision 0026).
 *
 * <p>The first is made when it is needed; the next when it is {@link #ROTATION} old. Thread-safe.
 */
final class SigningKeys implements TrustedKeys {
    static final Duration ROTATION = Duration.ofDays(1);

    /** Longer than the last token that a key has signed lives, by far: clocks of several machines differ. */
    private static final Duration KEPT = ROTATION.plus(TokenIssuer.LIFETIME.multipliedBy(2));

    private final Transactions transactions;
    private final Clock clock;
    private final BoundedRate looks;
    private volatile List<SigningKey> known = List.of();

    /** @param looks how often an unknown id makes it look into the store again */
    SigningKeys(Transactions transactions, Clock clock, BoundedRate looks) {
        this.transactions = transactions;
        this.clock = clock;
        this.looks = looks;
    }

    @Override
    public JWSAlgorithm algorithm() {
        return JWSAlgorithm.ES256;
    }

    @Override
    public Optional<JWSVerifier> verifier(String keyId) {
        return byId(keyId).or(() -> {
            if (!looks.permits()) {
                return Optional.empty();
            }
            look();
            return byId(keyId);
        });
    }

    /** The key to sign with. */
    SigningKey current() {
        return newest().orElseGet(this::currentOfStore);
    }

    private synchronized SigningKey currentOfStore() {
        look();
        return newest().orElseGet(this::made);
    }

    private SigningKey made() {
        Instant now = clock.instant();
        StoredKey fresh = SigningKey.fresh(now);
        keep(transactions.write(stores -> {
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
        return newest().orElseThrow();
    }

    private void look() {
        keep(transactions.read(stores -> stores.signingKeys().all()));
    }

    private void keep(List<StoredKey> stored) {
        known = stored.stream().map(SigningKey::of).toList();
    }

    private Optional<SigningKey> newest() {
        Instant now = clock.instant();
        return known.stream()
                .filter(key -> !isOlder(key.created(), ROTATION, now))
                .max(Comparator.comparing(SigningKey::created));
    }

    private Optional<JWSVerifier> byId(String keyId) {
        return known.stream().filter(key -> key.id().equals(keyId)).findFirst().map(SigningKey::verifier);
    }

    private static boolean isOlder(Instant created, Duration age, Instant now) {
        return !now.isBefore(created.plus(age));
    }
}
