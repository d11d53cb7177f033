package dev.cartwright.server.store;

import dev.cartwright.server.domain.StoreUnavailableException;
import dev.cartwright.server.domain.Stores;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs every write on one thread and one connection, many in one commit, and answers each only after that commit.
 *
 * <p>One forced write to disk serves the whole group, and no two writes ever run at once. The callers are told on this thread too, which costs
 * less than waking another, and others gather for the next group meanwhile: what follows on a write must not wait for anything. When something
 * fails that nobody foresaw, what waits is refused and the writer takes no more: nobody is left without an answer.
 */
final class GroupCommitWriter implements Writer {
    private final WritingConnection connection;
    private final BlockingQueue<Write<?>> waiting = new LinkedBlockingQueue<>();
    private final Write<Void> last = new Write<>(stores -> null);
    private final Thread thread;
    private boolean closed;
    private @Nullable Throwable failure;

    private GroupCommitWriter(WritingConnection connection) {
        this.connection = connection;
        this.thread = new Thread(this::run, "cartwright-writer");
    }

    /** Takes the connection over and closes it in the end. */
    static GroupCommitWriter start(WritingConnection connection) {
        GroupCommitWriter writer = new GroupCommitWriter(connection);
        writer.thread.start();
        return writer;
    }

    @Override
    public <T> CompletionStage<T> writeAsync(Function<Stores, T> work) {
        Write<T> write = new Write<>(work);
        enqueue(write);
        return write.stage();
    }

    @Override
    public boolean takesOver() {
        return true;
    }

    private synchronized void enqueue(Write<?> write) {
        if (closed) {
            throw new StoreUnavailableException("the store is closed", failure);
        }
        waiting.add(write);
    }

    /** How many writes wait for the next commit. */
    int waiting() {
        return waiting.size();
    }

    private void run() {
        CommitGroup group = new CommitGroup(waiting);
        try {
            while (!group.contains(last)) {
                try {
                    group = new CommitGroup(waiting, waiting.take());
                } catch (InterruptedException e) {
                    // Nobody but close() ends this thread: acknowledged writes must not depend on an interrupt.
                    continue;
                }
                commit(group);
            }
        } catch (RuntimeException | Error e) {
            giveUp(group, e);
        }
    }

    private synchronized void giveUp(CommitGroup group, Throwable cause) {
        closed = true;
        failure = cause;
        List<Write<?>> refused = new ArrayList<>(group.members());
        waiting.drainTo(refused);
        StoreException refusal = new StoreException("the writer has failed; the store is closed", cause);
        connection.giveUp(refusal);
        refused.forEach(write -> write.fail(refusal));
    }

    private void commit(CommitGroup group) {
        try {
            connection.commit(group);
        } catch (SQLException e) {
            RuntimeException refusal = Failures.of("the commit failed", e);
            connection.rollback(refusal);
            group.members().forEach(write -> write.fail(refusal));
            return;
        }
        group.members().forEach(Write::answer);
    }

    /** Commits what waits, then ends; returns when that is done, whoever began it. */
    @Override
    public void close() {
        synchronized (this) {
            if (!closed) {
                closed = true;
                waiting.add(last);
            }
        }
        awaitEnd();
        try {
            connection.close();
        } catch (SQLException e) {
            throw new StoreException("cannot close the database", e);
        }
    }

    /** What was handed over is committed and answered even if the one who closes is interrupted. */
    private void awaitEnd() {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
