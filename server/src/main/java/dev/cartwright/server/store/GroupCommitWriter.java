package dev.cartwright.server.store;

import dev.cartwright.server.domain.StoreUnavailableException;
import dev.cartwright.server.domain.Stores;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Runs every write on one thread and one connection, many in one commit, and answers each only after that commit.
 *
 * <p>One forced write to disk serves the whole group, and no two writes ever run at once. What follows on a commit, such as telling the
 * callers, is done on other threads, a group at a time, so that the next group is under way meanwhile. When something fails that nobody foresaw,
 * what waits is refused and the writer takes no more: nobody is left without an answer.
 */
final class GroupCommitWriter implements Writer {
    private final WritingConnection connection;
    private final BlockingQueue<Write<?>> waiting = new LinkedBlockingQueue<>();
    private final Write<Void> last = new Write<>(stores -> null);
    private final Thread thread;
    private final ExecutorService answers;
    private boolean closed;
    private @Nullable Throwable failure;

    private GroupCommitWriter(WritingConnection connection) {
        this.connection = connection;
        this.thread = new Thread(this::run, "cartwright-writer");
        this.answers = Executors.newFixedThreadPool(
                Runtime.getRuntime().availableProcessors(), work -> new Thread(work, "cartwright-answers"));
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
        tell(refused, write -> write.fail(refusal));
    }

    private void commit(CommitGroup group) {
        try {
            connection.commit(group);
        } catch (SQLException e) {
            RuntimeException refusal = Failures.of("the commit failed", e);
            connection.rollback(refusal);
            tell(group.members(), write -> write.fail(refusal));
            return;
        }
        tell(group.members(), Write::answer);
    }

    /** On another thread: what follows may be long, and the next group waits. */
    private void tell(List<Write<?>> group, Consumer<Write<?>> outcome) {
        answers.execute(() -> group.forEach(outcome));
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
        while (thread.isAlive() || !answers.isTerminated()) {
            try {
                thread.join();
                answers.shutdown();
                answers.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
