package dev.cartwright.server.identity;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

/** Remembers the callers of verified tokens by the tokens' SHA-256 until they expire; the eldest makes room. Thread-safe. */
final class VerifiedTokens {
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
    record Verified(Caller caller, Instant end) {}

    /** @param verify what it throws is passed on, and the token is not remembered */
    Caller caller(String token, Function<String, Verified> verify) {
        ByteBuffer digest = ByteBuffer.wrap(digest(token));
        Verified known = callers.get(digest);
        if (known != null && clock.instant().isBefore(known.end())) {
            return known.caller();
        }
        callers.remove(digest);
        Verified verified = verify.apply(token);
        callers.put(digest, verified);
        return verified.caller();
    }

    private static byte[] digest(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
