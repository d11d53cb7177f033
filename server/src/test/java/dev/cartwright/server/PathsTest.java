package dev.cartwright.server;

import static dev.cartwright.server.RunningServer.CARTS;
import static dev.cartwright.server.RunningServer.CUSTOMER;
import static dev.cartwright.server.RunningServer.ORDERS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which addresses are found, which are not, and which are none (decision 0009). */
class PathsTest {
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
    void aTunnelThatIsRefusedDoesNotHoldItsConnection() throws IOException {
        try (RawConnection connection = server.connect()) {
            connection.send("CONNECT a:443 HTTP/1.1\nHost: a:443\n\n");

            assertThat(connection.untilTheEnd()).startsWith("HTTP/1.1 404 ").containsIgnoringCase("Connection: close");
        }
    }

    @Test
    void whatNamesNoPathFindsNothing() {
        server.raw("CONNECT a:443 HTTP/1.1\nHost: a:443\n\n").isRefused(404, 1000);
        server.raw("OPTIONS * HTTP/1.1\nHost: x\n\n").isRefused(404, 1000);
    }

    @Test
    void anAddressMayBeGivenWhole() {
        server.raw("GET http://x" + ORDERS + "/x HTTP/1.1\nHost: x\n\n").isRefused(401, 800001);
        server.raw("GET http://x HTTP/1.1\nHost: x\n\n").isRefused(404, 1000);
    }

    @ParameterizedTest
    @CsvSource({
        "/",
        "/nothing",
        "/v1/customers",
        "/V1/customers/x/carts",
        "/v1/customers/x;y=z/carts",
        "/v1/customers/x/carts/y/z"
    })
    void anUnknownPathIsNotFound(String path) {
        server.get(path).isRefused(404, 1000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//",
                "/" + CARTS,
                "/v1//customers/" + CUSTOMER + "/carts",
                "/v1/customers//carts",
                CARTS + "//",
                CARTS + "//checkout",
                "/health//live",
                "//oauth2/token",
                "/a//oauth2/token",
            })
    void anEmptySegmentIsASegmentOfNoPath(String path) {
        server.raw("POST " + path + " HTTP/1.1\nHost: x\nContent-Length: 0\n\n").isRefused(404, 1000);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/v1%2fcustomers", "/v1/x%25", "/v1/%2e%2e/x", "/v1/..;/x", "/v1/x%00", "/v1/x\\y", "/v1/\u00e9"
            })
    void aPathThatCanBeReadInTwoWaysIsABadRequest(String path) {
        server.raw("GET " + path + " HTTP/1.1\nHost: x\n\n").isRefused(400, 800002);
    }

    @Test
    void anEscapeThatIsNotNeededMakesNoOtherPath() {
        String cart = server.cart(RunningServer.line(RunningServer.ITEM, ""));
        String escaped = "%" + Integer.toHexString(cart.charAt(0)) + cart.substring(1);
        String customer = RunningServer.CUSTOMER.replace("-", "%2D");

        for (String path : List.of(
                CARTS.replace("carts", "%63%61rts") + "/" + cart,
                CARTS.replace("v1", "%761") + "/" + escaped,
                CARTS.replace(RunningServer.CUSTOMER, customer) + "/" + cart + "/")) {
            assertThat(server.get(path).isOk(200).at("/id").asText()).isEqualTo(cart);
        }
        server.get(CARTS + "/" + cart + "%3Bx=y").isRefused(400, 2000);
        server.get(CARTS + "/" + cart + "%c3%a9").isRefused(400, 2000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"#part", "?x=1#part"})
    void aFragmentIsNeverSentAndABadRequest(String end) {
        server.raw("GET " + CARTS + end + " HTTP/1.1\nHost: x\n\n").isRefused(400, 800002);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp", "https"})
    void anotherSchemeIsNotServedHere(String scheme) {
        server.raw("GET " + scheme + "://x" + CARTS + " HTTP/1.1\nHost: x\n\n").isRefused(400, 800002);
    }

    @Test
    void aTransferCodingThatIsNotUndoneIsNotOverlooked() {
        server.raw("POST " + CARTS + " HTTP/1.1\nHost: x\nTransfer-Encoding: gzip, chunked\n\n2\n{}\n0\n\n")
                .isRefused(501, 0);
    }
}
