package dev.cartwright.server.identity;

import dev.cartwright.server.domain.Sha256;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Remembers the callers of verified tokens by the tokens' SHA-256 until they expire, and for {@link #LONGEST} at most: a key that
 * was withdrawn must stop its tokens by then (decision 0026). The eldest makes room. Thread-safe.
 */
final class VerifiedTokens {
    static final Duration LONGEST = Duration.ofHours(1);

    private final Clock clock;
    private final Map<ByteBuffer, Verified> callers;

    VerifiedTokens(Clock clock, int atMost) {
        this.clock = clock;
        this.callers = Collections.synchronizedMap(new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<ByteBuffer, Verified> eldest) {
                return size() > atMost;
            }
        });
    }

    /** A caller and the moment from which the token is no longer accepted. */
    record Verified(Caller caller, Instant end) {

        private Verified noLongerThan(Instant limit) {
            return end.isBefore(limit) ? this : new Verified(caller, limit);
        }
    }

    /** @param verify what it throws is passed on, and the token is not remembered */
    Caller caller(String token, Function<String, Verified> verify) {
        ByteBuffer digest = digest(token);
        Optional<Caller> known = remembered(digest);
        if (known.isPresent()) {
            return known.get();
        }
        callers.remove(digest);
        Verified verified = verify.apply(token);
        callers.put(digest, verified.noLongerThan(clock.instant().plus(LONGEST)));
        return verified.caller();
    }

    /** Empty when the token was never verified, or is to be verified again. */
    Optional<Caller> remembered(String token) {
        return remembered(digest(token));
    }

    private Optional<Caller> remembered(ByteBuffer digest) {
        return Optional.ofNullable(callers.get(digest))
                .filter(known -> clock.instant().isBefore(known.end()))
                .map(Verified::caller);
    }

    private static ByteBuffer digest(String token) {
        return ByteBuffer.wrap(Sha256.digest().digest(token.getBytes(StandardCharsets.UTF_8)));
    }
}
