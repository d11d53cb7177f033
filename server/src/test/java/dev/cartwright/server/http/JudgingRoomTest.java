package dev.cartwright.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class JudgingRoomTest {
    private static final int LARGE = JudgingRoom.FREE_OF_CHARGE + 1;

    private final JudgingRoom patient = new JudgingRoom(LARGE * 3 / 2, Duration.ofMinutes(1));
    private final JudgingRoom impatient = new JudgingRoom(LARGE * 3 / 2, Duration.ZERO);
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    /** A body that is judged until the test lets it end. */
    private CompletableFuture<String> hold(JudgingRoom room, int length) throws InterruptedException {
        CompletableFuture<String> held = CompletableFuture.supplyAsync(
                () -> room.during(length, () -> {
                    begun.countDown();
                    awaitEnd();
                    return "held";
                }),
                threads);
        assertThat(begun.await(1, TimeUnit.MINUTES)).isTrue();
        return held;
    }

    private void awaitEnd() {
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void whoFindsNoRoomWaitsUntilThereIs() throws Exception {
        CompletableFuture<String> first = hold(patient, LARGE);
        CompletableFuture<Boolean> second = new CompletableFuture<>();

        Thread waiting = new Thread(() -> second.complete(patient.during(LARGE, () -> end.getCount() == 0)));
        waiting.start();
        while (!second.isDone() && waiting.getState() != Thread.State.TIMED_WAITING) {
            Thread.onSpinWait();
        }
        end.countDown();

        assertThat(first.get(1, TimeUnit.MINUTES)).isEqualTo("held");
        assertThat(second.get(1, TimeUnit.MINUTES)).isTrue();
    }

    @Test
    void whoWaitsTooLongIsToldToComeAgain() throws Exception {
        hold(impatient, LARGE);

        assertThatThrownBy(() -> impatient.during(LARGE, () -> "judged")).hasMessageStartingWith("503/800003 ");
        end.countDown();
    }

    @Test
    void aShortBodyNeverWaits() throws Exception {
        hold(impatient, LARGE);

        assertThat(impatient.during(JudgingRoom.FREE_OF_CHARGE, () -> "judged")).isEqualTo("judged");
        end.countDown();
    }

    @Test
    void aBodyThatIsLargerThanTheRoomIsJudgedAlone() throws Exception {
        assertThat(impatient.during(LARGE * 100, () -> "judged")).isEqualTo("judged");
        hold(impatient, LARGE * 100);

        assertThatThrownBy(() -> impatient.during(LARGE, () -> "judged")).hasMessageStartingWith("503/800003 ");
        end.countDown();
    }

    @Test
    void aRefusalGivesItsRoomBack() {
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> impatient.during(LARGE, () -> {
                        throw HttpFault.BAD_REQUEST.exception();
                    }))
                    .hasMessageStartingWith("400/800002 ");
        }

        assertThat(impatient.during(LARGE, () -> "judged")).isEqualTo("judged");
    }
}
