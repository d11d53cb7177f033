package dev.cartwright.client;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * The request for a token that is under way, one at most. It runs to its own end, since a provider that is slow would otherwise be asked in
 * vain again and again, and what it grants is lost with the answer: a new refresh token, too. Thread-safe.
 */
final class TokenRequest {
    private final String provider;
    private @Nullable FutureTask<AccessToken> last;

    /** @param provider as it may be shown */
    TokenRequest(String provider) {
        this.provider = provider;
    }

    /**
     * What the request brings; it is begun if none is under way.
     *
     * @param longest the caller waits for it no longer
     * @param executor has a thread for it at once
     * @throws TokenFailure when there is none by then, or the calling thread is interrupted (which stays set); the request goes on
     */
    AccessToken token(Duration longest, Callable<AccessToken> request, Executor executor) {
        try {
            return underWay(request, executor).get(longest.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            throw TokenFailure.late(
                    provider
                            + " has not answered in the time that this call has, and is still asked. Try again a little"
                            + " later, or give calls a longer deadline.",
                    e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw TokenFailure.interrupted();
        } catch (ExecutionException e) {
            throw Rethrown.of(e);
        }
    }

    private synchronized FutureTask<AccessToken> underWay(Callable<AccessToken> request, Executor executor)
            throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        FutureTask<AccessToken> known = last;
        if (known != null && !known.isDone()) {
            return known;
        }
        FutureTask<AccessToken> begun = new FutureTask<>(request);
        executor.execute(begun);
        last = begun;
        return begun;
    }
}
