package dev.cartwright.server.http;

import dev.cartwright.server.domain.FaultException;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;

/**
 * Lets so many requests a minute pass under each name, counted from the first (decision 0024). For one thread at a time.
 *
 * <p>It keeps one window a name; the names are those of the accounts file, so there are never more.
 */
final class Throttle {
    private static final long MINUTE_MILLIS = 60_000;
    private static final long SECOND_MILLIS = 1_000;
    /** The gateway's body has no code. */
    private static final int NO_CODE = 0;

    private final int perMinute;
    private final Clock clock;
    private final Map<String, Window> windows = new HashMap<>();

    Throttle(int perMinute, Clock clock) {
        this.perMinute = perMinute;
        this.clock = clock;
    }

    /** @throws Refusal when the minute's requests are used up */
    void check(String name) {
        long now = clock.millis();
        Window window = windows.get(name);
        if (window != null && !window.isOver(now) && window.requests >= perMinute) {
            long seconds = (window.begin + MINUTE_MILLIS - now + SECOND_MILLIS - 1) / SECOND_MILLIS;
            throw new Refusal(
                    new FaultException(
                            HttpStatus.TOO_MANY_REQUESTS_429,
                            NO_CODE,
                            "Rate limit is exceeded. Try again in " + seconds + " seconds."),
                    new HttpField(HttpHeader.RETRY_AFTER, Long.toString(seconds)));
        }
    }

    void count(String name) {
        long now = clock.millis();
        windows.merge(name, new Window(now, 1), (current, first) -> current.isOver(now) ? first : current.oneMore());
    }

    private record Window(long begin, long requests) {
        boolean isOver(long now) {
            return now - begin >= MINUTE_MILLIS || now < begin;
        }

        Window oneMore() {
            return new Window(begin, requests + 1);
        }
    }
}
