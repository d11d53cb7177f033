package dev.cartwright.server.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * The writes of one commit: those that wait, and those that come while others of the group run. Nobody waits for a group to grow, and the
 * busier the server, the larger it is. For one thread.
 */
final class CommitGroup {
    private static final int LARGEST = 256;

    private final Queue<Write<?>> waiting;
    private final List<Write<?>> members = new ArrayList<>();
    private int run;

    /** @param first of the group; the others wait in the queue, or will */
    CommitGroup(Queue<Write<?>> waiting, Write<?>... first) {
        this.waiting = waiting;
        this.members.addAll(List.of(first));
    }

    /** The next that has not run, which it is about to; null when none waits just now, or the group is full. */
    @Nullable
    Write<?> next() {
        if (run == members.size() && run < LARGEST) {
            Write<?> come = waiting.poll();
            if (come != null) {
                members.add(come);
            }
        }
        return run < members.size() ? members.get(run++) : null;
    }

    /** Begins anew with those that are in it. */
    void runAgain() {
        run = 0;
    }

    boolean contains(Write<?> write) {
        return members.contains(write);
    }

    /** Those that are in it so far. */
    List<Write<?>> members() {
        return List.copyOf(members);
    }
}
