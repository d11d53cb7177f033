package dev.cartwright.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cartwright.client.model.Cart;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that make no sense. */
final class UnreadableTest extends ClientTest {
    @ParameterizedTest
    @ValueSource(strings = {"<html>Welcome</html>", "", "null", "[]", "7", "{\"id\":", "{} {}", "{\"id\":\"x\",}"})
    void aSuccessThatIsNotThePromisedJsonTellsStatusAndBeginning(String body) {
        server.answers(200, body);

        UnreadableException unreadable = catchThrowableOfType(UnreadableException.class, () -> cart().get());

        assertThat(unreadable.status()).isEqualTo(200);
        assertThat(unreadable.beginning()).isEqualTo(body);
        assertThat(unreadable).hasMessageContaining("status 200").hasMessageContaining(body);
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 401, 404, 429, 502})
    void aRefusalThatIsNoJsonIsARefusalWithoutACodeAndTellsItsBody(int status) {
        server.answers(status, "<html>\r\n<title>Proxy</title>");

        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> cart().get());

        assertThat(refused.status()).isEqualTo(status);
        assertThat(refused.code()).isEmpty();
        assertThat(refused.body()).isEqualTo("<html>\r\n<title>Proxy</title>");
        assertThat(refused).hasMessageContaining("its body begins with: <html> <title>Proxy</title>");
    }

    @Test
    void aBodyInACodingThatNobodyAskedForIsNamedAndNotShown() {
        server.answers(200, "\u001f\u008b\b", "Content-Encoding: gzip")
                .answers(400, "\u001f\u008b\b", "Content-Encoding: gzip");

        assertThatThrownBy(() -> cart().get())
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining(
                        "status 200, its body is in a coding that was not asked for (Content-Encoding: gzip). Check");
        assertThatThrownBy(() -> cart().get())
                .isInstanceOf(RefusedException.class)
                .hasMessageContaining(
                        "status 400, its body is in a coding that was not asked for (Content-Encoding: gzip). Correct");
        assertThat(server.requests())
                .allSatisfy(
                        request -> assertThat(request.header("Accept-Encoding")).isEqualTo("identity"));
    }

    @Test
    void aCodingThatSomebodyOnTheWayHasUndoneIsNoMatter() {
        server.answers(400, "{\"code\":800002,\"description\":\"No.\"}", "Content-Encoding: gzip")
                .answers(200, "\u0001\uFFFD", "Content-Encoding: br, identity");

        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> cart().get());

        assertThat(refused.code()).hasValue(800002);
        assertThat(refused.description()).contains("No.");
        assertThatThrownBy(() -> cart().get()).hasMessageContaining("(Content-Encoding: br, identity)");
    }

    @Test
    void onlyTheFirstCharactersOfALongBodyAreKept() {
        server.answers(200, "x".repeat(5000));

        UnreadableException unreadable = catchThrowableOfType(UnreadableException.class, () -> cart().get());

        assertThat(unreadable.beginning()).isEqualTo("x".repeat(200));
    }

    @Test
    void aMemberOfTheWrongTypeIsNamedByItsPlace() {
        server.answers(200, "{\"lineItems\":[{\"quantity\":2},{\"quantity\":2.5}]}");

        UnreadableException unreadable = catchThrowableOfType(UnreadableException.class, () -> cart().get());

        assertThat(unreadable).hasMessageContaining("does not fit at /lineItems/1/quantity");
    }

    @Test
    void invalidUtf8IsUnreadable() {
        byte[] body = "{\"id\":\"?\"}".getBytes(StandardCharsets.UTF_8);
        body[7] = (byte) 0xC3;
        server.answers(200, body);

        assertThat(catchThrowableOfType(UnreadableException.class, () -> cart().get()))
                .isNotNull();
    }

    @Test
    void aBodyThatBreaksOffIsUnreadableEvenIfItIsAWholeDocumentSoFar() {
        server.sendsAndCloses(RawServer.head(201, 500), "{\"id\":\"x\"}");

        UnreadableException unreadable = catchThrowableOfType(UnreadableException.class, () -> cart().put(new Cart()));

        assertThat(unreadable.status()).isEqualTo(201);
        assertThat(unreadable.beginning()).isEqualTo("{\"id\":\"x\"}");
        assertThat(unreadable)
                .hasMessageContaining("its body broke off")
                .hasMessageContaining(
                        "The service reported success: call again with CallOptions.requestId(…) and this request id");
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void aChunkedBodyThatBreaksOffIsUnreadable() {
        server.sendsAndCloses("HTTP/1.1 200 Yes\r\nTransfer-Encoding: chunked\r\n\r\n", "a\r\n{\"code\":80\r\n");

        UnreadableException unreadable = catchThrowableOfType(UnreadableException.class, () -> cart().get());

        assertThat(unreadable.status()).isEqualTo(200);
        assertThat(unreadable.beginning()).isEqualTo("{\"code\":80");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201})
    void aSuccessThatBreaksOffIsAskedForAgain(int status) {
        server.sendsAndCloses(RawServer.head(status, 500), "{");

        UnreadableException unreadable = catchThrowableOfType(UnreadableException.class, () -> cart().put(new Cart()));

        assertThat(unreadable.status()).isEqualTo(status);
        assertThat(unreadable.retryable()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{\"id\":", "{\"lineItems\":[", "{\"lineItems\":[{\"quantity\":1", "{\"id\":\"x"})
    void aSuccessThatEndsEarlyWithoutALengthIsAskedForAgain(String begun) {
        server.sendsAndCloses("HTTP/1.1 200 OK\r\n\r\n", begun);

        UnreadableException unreadable = catchThrowableOfType(UnreadableException.class, () -> cart().get());

        assertThat(unreadable.retryable()).isTrue();
        assertThat(unreadable)
                .hasMessageContaining("status 200, its body ")
                .hasMessageMatching("(?s).*(ends before it is whole|is empty).*");
    }

    @Test
    void aSuccessThatIsWholeAndWrongIsNotAskedForAgain() {
        server.answers(200, "{\"lineItems\":7}");

        assertThat(catchThrowableOfType(UnreadableException.class, () -> cart().get())
                        .retryable())
                .isFalse();
    }

    @Test
    void aRefusedTokenIsRenewedAlsoWhenTheRefusalBreaksOff() {
        server.sendsAndCloses(RawServer.head(401, 500), "{\"code\":").answers(200, "{\"id\":\"x\"}");
        AtomicInteger tokens = new AtomicInteger();
        Credential renewed = Credential.renewed(() -> new AccessToken(
                "token-" + tokens.incrementAndGet(), Instant.now().plusSeconds(3600)));
        try (PartnerCenter renewing = client().credential(renewed).build()) {
            CartById cart = renewing.customers().byId(CUSTOMER).carts().byId(CART);

            assertThat(cart.get().getId()).isEqualTo("x");
        }
        assertThat(tokens).hasValue(2);
    }

    @Test
    void aBodyThatStallsIsGivenUpAtTheRequestTimeout() {
        server.stallsAfter(RawServer.head(200, 500) + "{\"id\":");
        try (PartnerCenter hasty =
                client().requestTimeout(Duration.ofMillis(300)).build()) {
            CartById cart = hasty.customers().byId(CUSTOMER).carts().byId(CART);
            long start = System.nanoTime();

            UnreadableException unreadable = catchThrowableOfType(UnreadableException.class, cart::get);

            assertThat(unreadable.beginning()).isEqualTo("{\"id\":");
            assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        }
    }
}
