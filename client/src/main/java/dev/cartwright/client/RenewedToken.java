package dev.cartwright.client;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A token that is got when it is first needed and again before it expires, by one thread while the others go on with the old one; only when
 * there is none that works do they wait. Thread-safe.
 */
final class RenewedToken implements Credential {
    /** So long before its end a token is renewed; it must not expire on its way. */
    private static final Duration EARLY = Duration.ofMinutes(5);
    /** A token that lives no longer than a few minutes is renewed in the last fifth of its life. */
    private static final int FIFTH = 5;

    private final Supplier<AccessToken> source;
    private final String description;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private volatile @Nullable Held held;

    /** @param description for people; no secret */
    RenewedToken(Supplier<AccessToken> source, String description, Clock clock) {
        this.source = source;
        this.description = description;
        this.clock = clock;
    }

    private record Held(AccessToken token, Instant renewal) {}

    @Override
    public String token() {
        Held known = held;
        Instant now = clock.instant();
        if (known != null && now.isBefore(known.renewal)) {
            return known.token.token();
        }
        if (known != null && now.isBefore(known.token.expires())) {
            return renewedOrOld(known);
        }
        lock.lock();
        try {
            Held since = held;
            return since != null && !since.equals(known) && clock.instant().isBefore(since.token.expires())
                    ? since.token.token()
                    : renew();
        } finally {
            lock.unlock();
        }
    }

    private String renewedOrOld(Held known) {
        if (!lock.tryLock()) {
            return known.token.token();
        }
        try {
            return known.equals(held) ? renew() : token();
        } catch (TokenFailure e) {
            if (e.isPassing()) {
                return known.token.token();
            }
            throw e;
        } finally {
            lock.unlock();
        }
    }

    private String renew() {
        AccessToken token = source.get();
        Instant now = clock.instant();
        Duration life = Duration.between(now, token.expires());
        Duration early = life.dividedBy(FIFTH).compareTo(EARLY) < 0 ? life.dividedBy(FIFTH) : EARLY;
        held = new Held(token, token.expires().minus(early));
        return token.token();
    }

    /** Forgets the token if it is the one that was refused; another thread may have had a new one meanwhile. */
    @Override
    public boolean renew(String refused) {
        lock.lock();
        try {
            Held known = held;
            if (known != null && known.token.token().equals(refused)) {
                held = null;
            }
            return true;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public String toString() {
        return "Credential[" + description + "]";
    }
}
