package dev.cartwright.client;

import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A token that is got when it is first needed and again before it expires, by one thread while the others go on with the old one; only when
 * there is none that works do they wait. Thread-safe.
 */
final class RenewedToken implements WaitingCredential {
    /** What an early renewal may cost the call that happens to make it; the token it has still works. */
    private static final Duration SHARE = Duration.ofSeconds(2);
    /** Of a deadline that is short itself. */
    private static final int QUARTER = 4;
    /** Between two early renewals when the first has failed. */
    private static final Duration PAUSE = Duration.ofSeconds(30);

    /** Between two tokens that are got because the one before was refused. */
    private static final Duration REST = Duration.ofSeconds(10);

    private final Function<Duration, AccessToken> source;
    private final String description;
    private final Time time;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final AtomicReference<@Nullable HeldToken> held = new AtomicReference<>();
    /** When a token was last refused and forgotten. */
    private volatile Instant forgotten = Instant.EPOCH;
    /** What the last attempt to get one failed with; none when it went well, or failed for reasons of the one call that made it. */
    private volatile @Nullable RuntimeException failed;

    /**
     * @param source told how long it may take
     * @param description for people; no secret
     */
    RenewedToken(Function<Duration, AccessToken> source, String description, Time time) {
        this.source = source;
        this.description = description;
        this.time = time;
        this.clock = time.clock();
    }

    @Override
    public String token(Duration longest) {
        return token(longest, source);
    }

    /**
     * The same, got from another source if it has to be.
     *
     * @param nearest told how long it may take
     */
    String token(Duration longest, Function<Duration, AccessToken> nearest) {
        HeldToken known = held.get();
        Instant now = clock.instant();
        if (known != null && known.isFresh(now)) {
            return known.text();
        }
        if (known != null && known.works(now)) {
            return renewedOrOld(known, longest, nearest);
        }
        RuntimeException before = failed;
        long start = time.nanos();
        await(longest);
        try {
            HeldToken since = held.get();
            if (since != null && !since.equals(known) && since.works(clock.instant())) {
                return since.text();
            }
            RuntimeException meanwhile = failed;
            if (meanwhile != null && meanwhile != before) {
                throw meanwhile;
            }
            return renew(longest.minusNanos(time.nanos() - start), nearest);
        } finally {
            lock.unlock();
        }
    }

    /** Each waits as long as it can itself, whatever the one can that is asking. */
    private void await(Duration longest) {
        try {
            if (!lock.tryLock(longest.toNanos(), TimeUnit.NANOSECONDS)) {
                throw TokenFailure.passing(
                        "another call is still asking for one, and the deadline of this one has passed. Try again a"
                                + " little later, or give calls a longer deadline.",
                        null);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw TokenFailure.interrupted();
        }
    }

    private String renewedOrOld(HeldToken known, Duration longest, Function<Duration, AccessToken> nearest) {
        if (!lock.tryLock()) {
            return known.text();
        }
        try {
            return known.equals(held.get()) ? renew(share(longest), nearest) : token(longest, nearest);
        } catch (RuntimeException e) {
            if (TokenFailure.isOfAnInterrupt(e)) {
                throw e;
            }
            postpone(known, e);
            return known.text();
        } finally {
            lock.unlock();
        }
    }

    /** A source of one's own may have put a secret into its message, which is not logged. */
    private void postpone(HeldToken known, RuntimeException failure) {
        TokenFailure told = failure instanceof TokenFailure ours ? ours : null;
        Duration wanted = told == null ? PAUSE : told.wanted().orElse(PAUSE);
        Duration pause = wanted.compareTo(PAUSE) < 0 ? PAUSE : wanted;
        if (!known.isPostponed()) {
            Log.CLIENT.log(
                    Level.INFO,
                    "{0}: not renewed early; what still works is used, and renewal tried again after {1} s. The cause: {2}",
                    this,
                    Long.toString(pause.toSeconds()),
                    told == null ? failure.getClass().getSimpleName() : told.brief());
        }
        held.compareAndSet(known, known.postponed(clock.instant().plus(pause)));
    }

    private static Duration share(Duration longest) {
        Duration quarter = longest.dividedBy(QUARTER);
        return quarter.compareTo(SHARE) < 0 ? quarter : SHARE;
    }

    private String renew(Duration longest, Function<Duration, AccessToken> nearest) {
        AccessToken token;
        try {
            token = got(longest, nearest);
        } catch (RuntimeException e) {
            // Those who have waited meanwhile are told the same, so that each does not ask in its turn.
            failed = TokenFailure.isEverybodys(e) ? e : null;
            throw e;
        }
        keep(token);
        return token.token();
    }

    /** The one to use from now on. */
    void keep(AccessToken token) {
        failed = null;
        held.set(HeldToken.got(token, clock.instant()));
    }

    private static AccessToken got(Duration longest, Function<Duration, AccessToken> nearest) {
        AccessToken token;
        try {
            token = nearest.apply(longest);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) { // a source need not be Java
            String kind = failure.getClass().getSimpleName();
            throw TokenFailure.lasting("the source of tokens failed with " + kind + ", the cause of this.", failure);
        }
        if (token == null) {
            throw TokenFailure.lasting("the source of tokens gave none: let it return an AccessToken, or throw.");
        }
        return token;
    }

    /**
     * Forgets the token if it is the one that was refused; another thread may have had a new one meanwhile. Does not wait. A service that
     * refuses the new one as well is not mended by a third.
     */
    @Override
    public boolean renew(String refused) {
        HeldToken known = held.get();
        if (known == null || !known.text().equals(refused)) {
            return true;
        }
        Instant now = clock.instant();
        if (Duration.between(forgotten, now).abs().compareTo(REST) < 0) {
            // Unless another thread has forgotten this very token since it was looked at.
            return !known.equals(held.get());
        }
        if (held.compareAndSet(known, null)) {
            forgotten = now;
        }
        return true;
    }

    @Override
    public String toString() {
        return "Credential[" + description + "]";
    }
}
