package dev.cartwright.server;

import static dev.cartwright.server.RunningServer.APP;
import static dev.cartwright.server.RunningServer.CARTS;
import static dev.cartwright.server.RunningServer.CUSTOMER;
import static dev.cartwright.server.RunningServer.ONE_LINE;
import static dev.cartwright.server.RunningServer.OTHER_CUSTOMER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.server.identity.TokenKind;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ThrottlingTest {
    private static final String UNKNOWN = CARTS + "/00000000-0000-4000-8000-000000000000";

    private static void isThrottled(Answer answer, int seconds) {
        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.text())
                .isEqualTo("{\"statusCode\":429,\"message\":\"Rate limit is exceeded. Try again in " + seconds
                        + " seconds.\"}");
        assertThat(answer.hasServiceHeaders().header("Retry-After")).contains(Integer.toString(seconds));
    }

    @Test
    void aPartnersMinuteBeginsWithItsFirstRequest() {
        try (RunningServer server = new RunningServer(RunningServer.config().withThrottlePartner(2))) {
            server.post(CARTS, ONE_LINE).isOk(201);
            server.clock.advance(Duration.ofMillis(2_500));
            server.get(UNKNOWN).isRefused(404, 800008);

            isThrottled(server.get(UNKNOWN), 58);
            isThrottled(server.post(CARTS.replace(CUSTOMER, OTHER_CUSTOMER), ONE_LINE), 58);
            server.send(server.request(
                            "GET",
                            UNKNOWN.replace(CUSTOMER, "bbbbbbbb-0000-4000-8000-0000000000c1"),
                            server.token("B", TokenKind.APP_ONLY)))
                    .isRefused(404, 800008);
            server.clock.advance(Duration.ofMillis(57_500));
            server.get(UNKNOWN).isRefused(404, 800008);
        }
    }

    @Test
    void oneCustomerDoesNotUseUpAnothersMinute() {
        try (RunningServer server = new RunningServer(RunningServer.config().withThrottleCustomer(1))) {
            server.get(UNKNOWN).isRefused(404, 800008);

            isThrottled(server.get(UNKNOWN), 60);
            server.get(UNKNOWN.replace(CUSTOMER, OTHER_CUSTOMER)).isRefused(404, 800008);
        }
    }

    @Test
    void aRequestThatOneLimitRefusesCostsNothingOfTheOther() {
        ServerConfig both = RunningServer.config().withThrottlePartner(2).withThrottleCustomer(1);
        String ofAnother = UNKNOWN.replace(CUSTOMER, OTHER_CUSTOMER);
        try (RunningServer server = new RunningServer(both)) {
            server.get(UNKNOWN).isRefused(404, 800008);
            isThrottled(server.get(UNKNOWN), 60);
            server.clock.advance(Duration.ofSeconds(30));

            server.get(ofAnother).isRefused(404, 800008);

            isThrottled(server.get(ofAnother), 30);
            server.clock.advance(Duration.ofSeconds(30));
            isThrottled(server.get(ofAnother), 30);
            server.get(UNKNOWN).isRefused(404, 800008);
            server.clock.advance(Duration.ofSeconds(30));
            server.get(ofAnother).isRefused(404, 800008);
        }
    }

    @Test
    void tooManyRequestsAreRefusedAfterRightsAndBeforeMediaTypes() {
        try (RunningServer server = new RunningServer(RunningServer.config().withThrottlePartner(1))) {
            server.get(UNKNOWN).isRefused(404, 800008);

            server.get("/v1/nothing").isRefused(404, 1000);
            server.send(server.request("DELETE", CARTS, APP)).isRefused(405, 900127);
            server.send(server.request("GET", UNKNOWN, "nobody")).isRefused(401, 400);
            server.get(UNKNOWN.replace(CUSTOMER, "00000000-0000-4000-8000-000000000000"))
                    .isRefused(403, 20002);
            isThrottled(server.send(server.request("GET", UNKNOWN, APP).header("Accept", "text/html")), 60);
        }
    }

    @Test
    void withoutTheOptionsNobodyIsThrottled() {
        try (RunningServer server = RunningServer.start()) {
            for (int i = 0; i < 600; i++) {
                assertThat(server.get("/v1/customers/" + CUSTOMER + "/carts/x").status())
                        .isEqualTo(400);
            }
        }
    }
}
