package dev.cartwright.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A request that never comes to its end: at first since its name is looked up. */
@Timeout(value = 20, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class ExchangeTest {
    private final StuckHttp http = new StuckHttp();

    @AfterEach
    void letGo() {
        http.close();
    }

    private Answer answerIn(Duration time) throws Exception {
        return Exchange.answer(http, HttpRequest.newBuilder(URI.create("http://service.invalid")), time, 1000);
    }

    @Test
    void itsTimeEndsTheWaitForIt() {
        assertThatThrownBy(() -> answerIn(Duration.ofMillis(100))).isExactlyInstanceOf(HttpTimeoutException.class);
    }

    @Test
    void anAnswerThatCameAsTheTimeRanOutIsOneThatWasCut() throws Exception {
        http.answers("whole");

        Answer answer = answerIn(Duration.ofMillis(500));

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.text()).isEqualTo("whole");
        assertThat(answer.cut()).isExactlyInstanceOf(HttpTimeoutException.class);
    }

    @Test
    void anInterruptEndsTheWaitForIt() throws Exception {
        AtomicReference<Throwable> failure = new AtomicReference<>();
        Thread caller = new Thread(() -> failure.set(catchThrowable(() -> answerIn(Duration.ofMinutes(1)))));

        caller.start();
        http.awaitBegun();
        caller.interrupt();
        caller.join();

        assertThat(failure.get()).isInstanceOf(InterruptedException.class);
    }

    @Test
    void aThreadThatWasInterruptedBeforeSendsNothing() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> answerIn(Duration.ofMinutes(1))).isInstanceOf(InterruptedException.class);

        assertThat(http.isBegun()).isFalse();
    }
}
