package dev.cartwright.client;

import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Runs a bounded number of pieces of work at once; the others wait in a queue, on no thread. What follows a piece takes no turn, so that
 * whoever waits there for another piece does not keep it from its turn. Thread-safe.
 */
final class Turns {
    private final Executor executor;
    private final Set<Piece> waiting = new LinkedHashSet<>();
    private int free;

    /** @param executor has a thread for each piece, at once */
    Turns(Executor executor, int atOnce) {
        this.executor = executor;
        this.free = atOnce;
    }

    /** What is to be run. */
    interface Piece {
        /** What follows runs on the same thread. */
        Runnable work();

        /** There is no thread for it, since the machine has no more of them: it will not run. */
        void fail(Throwable reason);
    }

    /** Returns at once. */
    void take(Piece piece) {
        synchronized (this) {
            if (free == 0) {
                waiting.add(piece);
                return;
            }
            free--;
        }
        startOrPass(piece);
    }

    /** Forgets a piece that still waits. */
    synchronized void leave(Piece piece) {
        waiting.remove(piece);
    }

    private void startOrPass(@Nullable Piece first) {
        Piece piece = first;
        while (piece != null && !start(piece)) {
            piece = next();
        }
    }

    private boolean start(Piece piece) {
        try {
            executor.execute(() -> run(piece));
            return true;
        } catch (OutOfMemoryError noThread) {
            piece.fail(noThread);
            return false;
        }
    }

    private void run(Piece piece) {
        Runnable following;
        try {
            following = piece.work();
        } finally {
            startOrPass(next());
        }
        following.run();
    }

    /** Whose turn it is now; none when nobody waits, and the turn is free. */
    private synchronized @Nullable Piece next() {
        Iterator<Piece> pieces = waiting.iterator();
        if (!pieces.hasNext()) {
            free++;
            return null;
        }
        Piece next = pieces.next();
        pieces.remove();
        return next;
    }
}
