package dev.cartwright.server.endpoints;

import dev.cartwright.server.domain.StoreUnavailableException;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.server.Handler;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the process lives, and whether it can serve. Thread-safe. */
public final class Health {
    private static final long PATIENCE_SECONDS = 2;

    private static final Logger LOG = LoggerFactory.getLogger(Health.class);

    private final Runnable store;
    private final BooleanSupplier draining;
    private final AtomicBoolean asked = new AtomicBoolean();
    private volatile boolean answered = true;

    /**
     * Looks at two things.
     *
     * @param store asks the store something; throws when it does not answer
     * @param draining whether the server is ending
     */
    public Health(Runnable store, BooleanSupplier draining) {
        this.store = store;
        this.draining = draining;
    }

    /** {@code /health/live} and {@code /health/ready}. */
    public Handler handler() {
        return new Pages(Map.of("/health/live", () -> page("live"), "/health/ready", this::ready));
    }

    private Page ready() {
        if (draining.getAsBoolean()) {
            return unready("the server is ending");
        }
        return storeAnswers() ? page("ready") : unready("the store does not answer");
    }

    /**
     * However many ask, and once in the log however often: a store that hangs holds one thread that asks it and one that waits; the others
     * hear what was found last.
     */
    private boolean storeAnswers() {
        if (asked.compareAndSet(false, true)) {
            answered = answersInTime();
        }
        return answered;
    }

    private boolean answersInTime() {
        CompletableFuture<@Nullable Void> answer = new CompletableFuture<>();
        ask(answer);
        try {
            answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!answered) {
                LOG.info("the store answers again");
            }
            return true;
        } catch (ExecutionException | TimeoutException e) {
            if (answered) {
                say(e);
            }
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void say(Exception failure) {
        if (failure.getCause() instanceof StoreUnavailableException unavailable) {
            LOG.warn("the store does not answer: {}", unavailable.getMessage());
        } else if (failure instanceof TimeoutException) {
            LOG.warn("the store does not answer within {} s", PATIENCE_SECONDS);
        } else {
            LOG.warn("the store does not answer", failure);
        }
    }

    private void ask(CompletableFuture<@Nullable Void> answer) {
        Thread thread = new Thread(
                () -> {
                    try {
                        store.run();
                        answer.complete(null);
                    } catch (RuntimeException e) {
                        answer.completeExceptionally(e);
                    } finally {
                        asked.set(false);
                    }
                },
                "cartwright-store-check");
        thread.setDaemon(true);
        try {
            thread.start();
        } catch (OutOfMemoryError e) {
            // No thread is to be had just now; the next who asks may have one.
            asked.set(false);
            answer.completeExceptionally(e);
        }
    }

    private static Page page(String status) {
        return Page.fleeting(HttpStatus.OK_200, "application/json", "{\"status\":\"" + status + "\"}");
    }

    private static Page unready(String reason) {
        return Page.fleeting(
                HttpStatus.SERVICE_UNAVAILABLE_503,
                "application/json",
                "{\"status\":\"unready\",\"reason\":\"" + reason + "\"}");
    }
}
