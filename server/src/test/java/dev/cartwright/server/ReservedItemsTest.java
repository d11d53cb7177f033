package dev.cartwright.server;

import static dev.cartwright.server.RunningServer.CARTS;
import static dev.cartwright.server.RunningServer.ITEM;
import static dev.cartwright.server.RunningServer.ONE_LINE;
import static dev.cartwright.server.RunningServer.line;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The built-in catalogue's items that play a failure. */
class ReservedItemsTest {
    private static final String FAILS_ON_THE_LINE = "TEST000LINE0:0001:FAILS00LINE0";
    private static final String FAILS_IN_THE_CHECKOUT = "TEST00ORDER0:0001:FAILS0ORDER0";

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void aCartWithAFaultyLineIsStoredAndTheLineSaysWhy() {
        Answer created =
                server.post(CARTS, "{\"lineItems\":[" + line(ITEM, "") + "," + line(FAILS_ON_THE_LINE, "") + "]}");

        created.isOk(201);
        assertThat(created.at("/lineItems/0").has("error")).isFalse();
        assertThat(created.at("/lineItems/1/error").toString())
                .isEqualTo("{\"errorCode\":10003,\"errorDescription\":\"The item is out of stock.\","
                        + "\"attributes\":{\"objectType\":\"CartError\"}}");
        assertThat(server.get(CARTS + "/" + created.at("/id").asText()).json()).isEqualTo(created.json());
    }

    @Test
    void aCartWithFaultyLinesIsNotCheckedOutUntilTheyAreGone() {
        String faulty = line(FAILS_ON_THE_LINE, "");
        String cart =
                CARTS + "/" + server.cart(line("base", ",\"addonItems\":[" + faulty + "]"), line(ITEM, ""), faulty);
        Answer before = server.get(cart);

        server.post(cart + "/checkout", "")
                .isRefused(400, 800009)
                .names("/lineItems/0/addonItems/0: The item is out of stock.", "/lineItems/2: ");
        assertThat(server.get(cart).json()).isEqualTo(before.json());

        server.put(cart, ONE_LINE).isOk(201);
        server.post(cart + "/checkout", "").isOk(201);
    }

    @Test
    void aGroupThatFailsInTheCheckoutIsAnOrderError() {
        String cart = CARTS + "/" + server.cart(line(FAILS_IN_THE_CHECKOUT, ""));

        Answer answer = server.post(cart + "/checkout", "").isOk(201);

        assertThat(answer.at("/orderErrors").toString())
                .isEqualTo("[{\"orderGroupId\":\"0\",\"code\":800010,\"description\":\"The item is out of stock.\","
                        + "\"attributes\":{\"objectType\":\"OrderError\"}}]");
    }
}
