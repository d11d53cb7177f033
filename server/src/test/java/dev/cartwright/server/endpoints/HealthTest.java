package dev.cartwright.server.endpoints;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HealthTest {
    private final AtomicBoolean draining = new AtomicBoolean();
    private final Semaphore answers = new Semaphore(0);
    private final CountDownLatch asked = new CountDownLatch(1);
    private final Server jetty = new Server();
    private final LocalConnector connector = new LocalConnector(jetty);

    @BeforeEach
    void start() throws Exception {
        jetty.addConnector(connector);
        jetty.setHandler(new Health(this::askStore, draining::get).handler());
        jetty.start();
    }

    @AfterEach
    void stop() throws Exception {
        answers.release(Integer.MAX_VALUE / 2);
        jetty.stop();
    }

    private void askStore() {
        asked.countDown();
        answers.acquireUninterruptibly();
    }

    private String ready() throws Exception {
        return connector.getResponse("GET /health/ready HTTP/1.1\r\nHost: x\r\n\r\n");
    }

    @Test
    void whileTheStoreHangsOneWaitsForItAndTheOthersAreAnsweredAtOnce() throws Exception {
        assertThat(ready()).startsWith("HTTP/1.1 503 ").contains("the store does not answer");

        Instant begin = Instant.now();
        for (int i = 0; i < 10; i++) {
            assertThat(ready()).startsWith("HTTP/1.1 503 ");
        }
        assertThat(Duration.between(begin, Instant.now())).isLessThan(Duration.ofSeconds(2));
    }

    @Test
    void aStoreThatAnswersAgainMakesItReadyAgain() throws Exception {
        assertThat(ready()).startsWith("HTTP/1.1 503 ");

        answers.release(Integer.MAX_VALUE / 2);

        Instant end = Instant.now().plusSeconds(20);
        String answer = ready();
        while (!answer.startsWith("HTTP/1.1 200 ") && Instant.now().isBefore(end)) {
            answer = ready();
        }
        assertThat(answer).startsWith("HTTP/1.1 200 ");
    }

    @Test
    void whoIsEndingIsNotReadyAndDoesNotAskTheStore() throws Exception {
        draining.set(true);

        assertThat(ready()).startsWith("HTTP/1.1 503 ").contains("the server is ending");
        assertThat(asked.getCount()).isOne();
    }
}
