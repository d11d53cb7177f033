package dev.cartwright.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.Executor;
import org.junit.jupiter.api.Test;

/** Whose turn it is, on an executor that runs what it has when the test says so. */
final class TurnsTest {
    private final Queue<Runnable> started = new ArrayDeque<>();
    private final List<String> events = new ArrayList<>();
    private int refusals;

    private final Executor executor = work -> {
        if (refusals-- > 0) {
            throw new OutOfMemoryError("unable to create native thread");
        }
        started.add(work);
    };
    private final Turns turns = new Turns(executor, 1);

    private Turns.Piece piece(String name) {
        return new Turns.Piece() {
            @Override
            public Runnable work() {
                events.add(name + " works");
                return () -> events.add(name + " is followed");
            }

            @Override
            public void fail(Throwable reason) {
                events.add(name + " fails: " + reason.getClass().getSimpleName());
            }
        };
    }

    /** An OutOfMemoryError that got out would end all tests. */
    private void take(String name) {
        assertThatCode(() -> turns.take(piece(name))).doesNotThrowAnyException();
    }

    private void runAll() {
        for (Runnable work = started.poll(); work != null; work = started.poll()) {
            assertThatCode(work::run).doesNotThrowAnyException();
        }
    }

    @Test
    void aPieceWithoutAThreadIsToldAndGivesItsTurnBack() {
        refusals = 1;

        take("first");
        take("second");
        runAll();

        assertThat(events).containsExactly("first fails: OutOfMemoryError", "second works", "second is followed");
    }

    @Test
    void waitingPiecesWithoutAThreadAreToldAndTheNextHasTheirTurn() {
        take("first");
        take("second");
        take("third");
        take("fourth");
        refusals = 2;

        runAll();

        assertThat(events)
                .containsExactly(
                        "first works",
                        "second fails: OutOfMemoryError",
                        "third fails: OutOfMemoryError",
                        "first is followed",
                        "fourth works",
                        "fourth is followed");
    }

    @Test
    void whoeverHasLeftTheQueueHasNoTurn() {
        Turns.Piece second = piece("second");
        take("first");
        turns.take(second);
        take("third");

        turns.leave(second);
        runAll();

        assertThat(events).containsExactly("first works", "first is followed", "third works", "third is followed");
    }

    @Test
    void waitingPiecesAreStartedOneByOneAndWhatFollowsOneDoesNotKeepTheNext() {
        List<Integer> startedMeanwhile = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            turns.take(new Turns.Piece() {
                @Override
                public Runnable work() {
                    startedMeanwhile.add(started.size());
                    return () -> startedMeanwhile.add(started.size());
                }

                @Override
                public void fail(Throwable reason) {
                    throw new AssertionError(reason);
                }
            });
        }
        assertThat(started).hasSize(1);

        runAll();

        assertThat(startedMeanwhile).containsExactly(0, 1, 0, 1, 0, 0);
    }
}
