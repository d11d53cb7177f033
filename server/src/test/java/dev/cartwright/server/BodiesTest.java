package dev.cartwright.server;

import static dev.cartwright.server.RunningServer.APP;
import static dev.cartwright.server.RunningServer.CARTS;
import static dev.cartwright.server.RunningServer.ONE_LINE;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How bodies arrive: announced, awaited, slowly, or not at all. */
class BodiesTest {
    private static final int MORE_THAN_THREADS = 300;

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static String head(String token, String headers) {
        return "POST " + CARTS + " HTTP/1.1\nHost: x\nAuthorization: Bearer " + token
                + "\nContent-Type: application/json\n" + headers + "\n";
    }

    @Test
    void onlyAnAcceptedHeadIsToldToContinue() throws IOException {
        String awaiting = "Expect: 100-continue\nContent-Length: " + ONE_LINE.length() + "\n";

        try (RawConnection accepted = server.connect();
                RawConnection refused = server.connect()) {
            accepted.send(head(APP, awaiting));
            assertThat(accepted.statusLine()).isEqualTo("HTTP/1.1 100 Continue");
            accepted.send(ONE_LINE);
            accepted.answer().isOk(201);

            refused.send(head("nobody", awaiting));
            assertThat(refused.statusLine()).startsWith("HTTP/1.1 401 ");
        }
    }

    @Test
    void anUnknownExpectationIsAnswered() {
        server.raw(head(APP, "Expect: banana\nContent-Length: 2\n") + "{}").isRefused(400, 800002);
    }

    @Test
    void aHeadThatDoesNotEndIsGivenUp() {
        server.raw("GET " + CARTS + " HTTP/1.1\nHost: x\nX-Half").isRefused(408, 800002);
    }

    @Test
    void aRefusalDoesNotWaitForTheBody() {
        server.raw(head("nobody", "Content-Length: 1000000\n") + "{").isRefused(401, 400);
    }

    @Test
    void theBodyOfARefusedRequestIsNotTakenForTheNextRequest() throws IOException {
        try (RawConnection connection = server.connect()) {
            connection.send(head("nobody", "Content-Length: " + ONE_LINE.length() + "\n"));
            connection.answer().isRefused(401, 400);
            connection.send(ONE_LINE + head(APP, "Content-Length: " + ONE_LINE.length() + "\n") + ONE_LINE);
            connection.answer().isOk(201);
        }
    }

    @Test
    void requestsThatAreSentTogetherAreAnsweredInTurn() throws IOException {
        String quantity = "\"quantity\":";
        String length = "Content-Length: " + ONE_LINE.length() + "\n";
        try (RawConnection connection = server.connect()) {
            StringBuilder together = new StringBuilder();
            for (int i = 1; i < 5; i++) {
                together.append(head(APP, length)).append(ONE_LINE.replace(quantity + 1, quantity + i));
            }
            connection.send(together.toString());

            for (int i = 1; i < 5; i++) {
                assertThat(connection
                                .answer()
                                .isOk(201)
                                .at("/lineItems/0/quantity")
                                .asInt())
                        .isEqualTo(i);
            }
        }
    }

    @Test
    void aBodyThatDoesNotComeIsGivenUp() {
        server.raw(head(APP, "Content-Length: 100\n") + "{").isRefused(408, 800002);
    }

    @Test
    void whoeverWasTooSlowIsNotWaitedForAgain() throws IOException {
        try (RawConnection connection = server.connect()) {
            connection.send(head(APP, "Content-Length: 100\n") + "{");
            assertThat(connection.answer().isRefused(408, 800002).header("Connection"))
                    .contains("close");
            Instant answered = Instant.now();

            assertThat(connection.untilTheEnd()).isEmpty();

            assertThat(Duration.between(answered, Instant.now())).isLessThan(Duration.ofSeconds(3));
        }
    }

    /**
     * What has come of a body is so much that its rate suffices until the time for all of it is over, and nothing but sending takes place
     * between the first half and the last: only a machine that needs 20 s for that fails here for its own sake.
     */
    @Test
    void bodiesThatAreHalfThereHoldNoThread() throws IOException {
        String half = " ".repeat(20 * 1_024);
        String head = head(APP, "Content-Length: " + (half.length() + ONE_LINE.length()) + "\n");
        List<RawConnection> slow = new ArrayList<>();
        try {
            for (int i = 0; i < MORE_THAN_THREADS; i++) {
                slow.add(server.connect());
            }
            for (RawConnection connection : slow) {
                connection.send(head + half);
            }

            server.post(CARTS, ONE_LINE).isOk(201);
            for (RawConnection connection : slow) {
                connection.send(ONE_LINE);
            }
            for (RawConnection connection : slow) {
                connection.answer().isOk(201);
            }
        } finally {
            for (RawConnection connection : slow) {
                connection.close();
            }
        }
    }
}
