package dev.cartwright.conformance.run;

import dev.cartwright.conformance.target.Call;
import dev.cartwright.conformance.target.ClientUnderTest;
import dev.cartwright.conformance.target.Outcome;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A client that is waited for no longer than a budget allows, whatever it does with its thread. */
final class TimedClient {

    private final ClientUnderTest client;
    private final Budget budget;
    private final Deadline deadline;

    TimedClient(ClientUnderTest client, Budget budget) {
        this.client = client;
        this.budget = budget;
        this.deadline = new Deadline(budget.perCase());
    }

    /**
     * Makes one call.
     *
     * @throws UncheckedIOException if the client cannot be talked to, or has no outcome in time
     */
    Outcome call(Call call) {
        FutureTask<Outcome> task = new FutureTask<>(() -> client.call(call));
        Thread thread = new Thread(task, "client-under-test");
        thread.setDaemon(true);
        thread.start();
        try {
            Duration left = deadline.left();
            Duration limit = budget.answer().compareTo(left) < 0 ? budget.answer() : left;
            return task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw late(call, e);
        } catch (InterruptedIOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the run was interrupted", e);
        } catch (ExecutionException e) {
            throw raised(e);
        } finally {
            task.cancel(true);
        }
    }

    private UncheckedIOException late(Call call, TimeoutException cause) {
        InterruptedIOException late = new InterruptedIOException(
                deadline.isOver()
                        ? deadline.text()
                        : "no outcome of " + call.operation() + " within "
                                + budget.answer().toSeconds() + " s (--timeout)");
        late.initCause(cause);
        return new UncheckedIOException(late.getMessage(), late);
    }

    private static RuntimeException raised(ExecutionException failure) {
        Throwable cause = failure.getCause();
        if (cause instanceof Error error) {
            throw error;
        }
        return cause instanceof RuntimeException unchecked ? unchecked : new IllegalStateException(failure);
    }
}
