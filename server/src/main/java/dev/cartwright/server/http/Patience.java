package dev.cartwright.server.http;

import java.util.concurrent.TimeUnit;

/**
 * How long a body may take.
 *
 * @param totalSeconds for all of it
 * @param graceSeconds before it is asked how fast it comes
 * @param bytesPerSecond the least rate on the average, from its beginning
 */
record Patience(long totalSeconds, long graceSeconds, long bytesPerSecond) {
    static final long CHECK_MILLIS = 500;

    static final Patience USUAL = new Patience(20, 5, 1_024);

    boolean isExhausted(long nanos, long arrived) {
        long seconds = TimeUnit.NANOSECONDS.toSeconds(nanos);
        return seconds >= totalSeconds || (seconds >= graceSeconds && arrived < seconds * bytesPerSecond);
    }
}
