package dev.cartwright.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ClosersTest {
    private final Closers closers = new Closers();
    private final List<String> closed = Collections.synchronizedList(new ArrayList<>());

    private Runnable closing(String name) {
        return () -> closed.add(name);
    }

    private Runnable failing(String name) {
        return () -> {
            closed.add(name);
            throw new IllegalStateException(name);
        };
    }

    @Test
    void everyCloserRunsOnceTheLastFirstEvenIfOthersThrow() {
        closers.add(closing("first"));
        closers.add(failing("second"));
        closers.add(() -> {
            throw new AssertionError("third");
        });
        closers.add(closing("fourth"));

        assertThatThrownBy(closers::close)
                .isInstanceOf(AssertionError.class)
                .hasMessage("third")
                .satisfies(failure -> assertThat(failure.getSuppressed())
                        .extracting(Throwable::getMessage)
                        .containsExactly("second"));
        closers.close();

        assertThat(closed).containsExactly("fourth", "second", "first");
    }

    @Test
    void aFailureThatCausesTheClosingStaysTheReportedOne() {
        closers.add(failing("close"));
        IllegalArgumentException failure = new IllegalArgumentException("start");

        closers.closeAfter(failure);

        assertThat(failure.getSuppressed()).extracting(Throwable::getMessage).containsExactly("close");
    }

    @Test
    void whoClosesSecondWaitsUntilAllIsClosed() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        closers.add(() -> {
            begun.countDown();
            await(release);
            closed.add("slow");
        });
        Thread first = new Thread(closers::close);
        Thread second = new Thread(() -> {
            closers.close();
            closed.add("second is back");
        });

        first.start();
        await(begun);
        second.start();
        while (second.getState() != Thread.State.BLOCKED) {
            Thread.onSpinWait();
        }
        release.countDown();
        first.join();
        second.join();

        assertThat(closed).containsExactly("slow", "second is back");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
