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
        ByteBuffer digest = ByteBuffer.wrap(Sha256.digest().digest(token.getBytes(StandardCharsets.UTF_8)));
        Verified known = callers.get(digest);
        if (known != null && clock.instant().isBefore(known.end())) {
            return known.caller();
        }
        callers.remove(digest);
        Verified verified = verify.apply(token);
        callers.put(digest, verified.noLongerThan(clock.instant().plus(LONGEST)));
        return verified.caller();
    }
}
