package dev.cartwright.client;

import java.time.Duration;

/** A credential that may have to wait for its token, and knows how long its caller can. */
interface WaitingCredential extends Credential {
    /** Longer than any call. */
    Duration AS_LONG_AS_IT_TAKES = Duration.ofNanos(Long.MAX_VALUE);

    /**
     * The token to send now, without "Bearer".
     *
     * @param longest the longest wait; none when negative
     * @throws TokenFailure when there is none by then, or the thread is interrupted (which stays set)
     */
    String token(Duration longest);

    @Override
    default String token() {
        return token(AS_LONG_AS_IT_TAKES);
    }
}
