package dev.cartwright.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.client.model.Cart;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The head of every request. */
final class HeadersTest extends ClientTest {
    @Test
    void everyCallCarriesTokenLocaleAndClientName() {
        server.answers(200, "{}");

        cart().get();

        Received request = server.onlyRequest();
        assertThat(request.header("Authorization")).isEqualTo("Bearer " + TOKEN);
        assertThat(request.header("Accept")).isEqualTo("application/json");
        assertThat(request.header("X-Locale")).isEqualTo("en-US");
        assertThat(request.header("MS-PartnerCenter-Client")).isEqualTo("Cartwright Java client");
        assertThat(request.headers()).doesNotContainKey("ms-partnercenter-application");
    }

    @Test
    void localeAndApplicationNameAreSentAsSet() {
        server.answers(200, "{}");
        try (PartnerCenter german =
                client().locale(Locale.GERMANY).applicationName("Order desk 7").build()) {
            german.customers().byId(CUSTOMER).carts().byId(CART).get();
        }

        assertThat(server.onlyRequest().header("X-Locale")).isEqualTo("de-DE");
        assertThat(server.onlyRequest().header("MS-PartnerCenter-Application")).isEqualTo("Order desk 7");
    }

    @Test
    void requestAndCorrelationIdsAreGuidsAndNewForEveryCall() {
        server.answers(200, "{}").answers(200, "{}").answers(201, "{}");

        cart().get();
        cart().get();
        cart().put(new Cart());

        List<String> ids = server.requests().stream()
                .flatMap(request -> Stream.of(request.header("MS-RequestId"), request.header("MS-CorrelationId")))
                .toList();
        assertThat(ids)
                .hasSize(6)
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(UUID.fromString(id)).hasToString(id));
    }

    @Test
    void theTokenIsAskedForAnewForEveryCall() {
        List<String> tokens = List.of("first-token", "second-token");
        server.answers(200, "{}").answers(200, "{}");
        try (PartnerCenter renewing =
                client().credential(() -> tokens.get(server.requests().size())).build()) {
            renewing.customers().byId(CUSTOMER).carts().byId(CART).get();
            renewing.customers().byId(CUSTOMER).carts().byId(CART).get();
        }

        assertThat(server.requests())
                .extracting(request -> request.header("Authorization"))
                .containsExactly("Bearer first-token", "Bearer second-token");
    }

    @Test
    void noUpgradeToHttp2IsOffered() {
        server.answers(201, "{}");

        cart().put(new Cart());

        assertThat(server.onlyRequest().requestLine()).endsWith(" HTTP/1.1");
        assertThat(server.onlyRequest().headers()).doesNotContainKeys("upgrade", "http2-settings", "expect");
    }

    @Test
    void cookiesAreNotSentBack() {
        server.answers(200, "{}", "Set-Cookie: session=1; Path=/").answers(200, "{}");

        cart().get();
        cart().get();

        assertThat(server.requests().get(1).headers()).doesNotContainKey("cookie");
    }

    @Test
    void idsArePercentEncodedAsOnePathSegment() {
        server.answers(200, "{}");

        partner.customers().byId("a b/c?d#e%f;g").orders().byId("ü+{x}$1").get();

        assertThat(server.onlyRequest().requestLine())
                .isEqualTo("GET /v1/customers/a%20b%2Fc%3Fd%23e%25f%3Bg/orders/%C3%BC%2B%7Bx%7D%241 HTTP/1.1");
    }

    @Test
    void aPathOfTheEndpointIsKeptAndItsSlashNotDoubled() {
        server.answers(200, "{}");
        try (PartnerCenter behindProxy =
                client().endpoint(URI.create(server.uri() + "/partner/")).build()) {
            behindProxy.customers().byId("c").carts().byId("k").get();
        }

        assertThat(server.onlyRequest().requestLine()).isEqualTo("GET /partner/v1/customers/c/carts/k HTTP/1.1");
    }
}
