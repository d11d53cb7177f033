package dev.cartwright.server.store;

import dev.cartwright.server.domain.Stores;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One waiting write: first run inside its own savepoint, then answered once the group is committed. */
final class Write<T> {
    private final Function<Stores, T> work;
    private final CompletableFuture<T> answer = new CompletableFuture<>();
    private @Nullable T result;
    private @Nullable Throwable refusal;

    Write(Function<Stores, T> work) {
        this.work = work;
    }

    /** A work that throws is undone alone; only a failing database reaches the caller. */
    void run(Connection connection, Stores stores) throws SQLException {
        Savepoint start = connection.setSavepoint();
        try {
            result = work.apply(stores);
        } catch (RuntimeException | Error e) {
            refusal = e;
            connection.rollback(start);
        }
        connection.releaseSavepoint(start);
    }

    /** To be called after the commit: a refusal too may rest on what the group wrote before it. */
    void answer() {
        if (refusal != null) {
            answer.completeExceptionally(refusal);
        } else {
            answer.complete(result);
        }
    }

    void fail(RuntimeException cause) {
        answer.completeExceptionally(cause);
    }

    CompletableFuture<T> future() {
        return answer;
    }
}
