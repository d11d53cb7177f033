package dev.cartwright.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cartwright.client.model.Cart;
import jakarta.ws.rs.core.GenericType;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Requests that get no answer. */
@Timeout(60)
final class UnreachableTest extends ClientTest {
    @Test
    void aPortThatNobodyListensOnIsUnreachableAndNothingWasSent() throws IOException {
        try (PartnerCenter lost = client().endpoint(unusedPort()).build()) {
            CartById cart = lost.customers().byId(CUSTOMER).carts().byId(CART);

            UnreachableException unreachable = catchThrowableOfType(UnreachableException.class, cart::checkout);

            assertThat(unreachable)
                    .hasMessageContaining("no connection (ConnectException). Nothing was sent")
                    .hasMessageContaining("[request id " + unreachable.requestId() + ", correlation id ")
                    .hasRootCauseInstanceOf(IOException.class);
        }
    }

    @Test
    void aHostWithoutAddressIsUnreachableAndNothingWasSent() {
        try (PartnerCenter lost =
                client().endpoint(URI.create("http://host.invalid")).build()) {
            CartById cart = lost.customers().byId(CUSTOMER).carts().byId(CART);

            assertThatThrownBy(cart::get)
                    .isInstanceOf(UnreachableException.class)
                    .hasMessageContaining("Nothing was sent");
        }
    }

    @Test
    void aConnectionThatIsCutBeforeTheAnswerMayHaveDoneTheWork() {
        server.cuts();

        UnreachableException unreachable = catchThrowableOfType(UnreachableException.class, () -> cart().checkout());

        assertThat(unreachable).hasMessageContaining("It may have been done all the same");
        assertThat(unreachable.requestId()).isEqualTo(server.onlyRequest().header("MS-RequestId"));
    }

    @Test
    void anAnswerThatIsNoHttpIsUnreachable() {
        server.sendsAndCloses("220 mail.example ESMTP\r\n\r\n", "");

        assertThatThrownBy(() -> cart().put(new Cart())).isInstanceOf(UnreachableException.class);
    }

    @Test
    void silenceIsGivenUpAtTheRequestTimeout() {
        server.stallsAfter("");
        try (PartnerCenter hasty =
                client().requestTimeout(Duration.ofMillis(300)).build()) {
            CartById cart = hasty.customers().byId(CUSTOMER).carts().byId(CART);

            assertThatThrownBy(cart::get)
                    .isInstanceOf(UnreachableException.class)
                    .hasMessageContaining("no answer within 300 ms. It changes nothing, so it may be called again.");
        }
        assertThat(server.requests()).hasSize(1);
    }

    @Test
    void anInterruptEndsTheCallAndStaysSet() throws InterruptedException {
        server.stallsAfter("");
        AtomicReference<Throwable> thrown = new AtomicReference<>();
        AtomicReference<Boolean> stillSet = new AtomicReference<>();
        Thread caller = new Thread(() -> {
            try {
                cart().checkout();
            } catch (PartnerCenterException e) {
                thrown.set(e);
                stillSet.set(Thread.currentThread().isInterrupted());
            }
        });

        caller.start();
        server.awaitStall();
        caller.interrupt();
        caller.join(10_000);

        assertThat(thrown.get())
                .isInstanceOf(UnreachableException.class)
                .hasMessageContaining("the calling thread was interrupted");
        assertThat(stillSet.get()).isTrue();
    }

    @Test
    void aThreadThatWasInterruptedBeforeSendsNothing() {
        server.answers(201, "{}");
        Thread.currentThread().interrupt();
        try {
            assertThatThrownBy(() -> cart().checkout())
                    .isInstanceOf(UnreachableException.class)
                    .hasMessageContaining("the calling thread was interrupted. Nothing was sent");
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            Thread.interrupted();
        }
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aProxyMayHaveAnAddressOfTheNewKind() {
        try (PartnerCenter lost =
                client().proxy(new InetSocketAddress("::1", 1)).build()) {
            CartById cart = lost.customers().byId(CUSTOMER).carts().byId(CART);

            assertThatThrownBy(cart::get)
                    .isInstanceOf(UnreachableException.class)
                    .hasMessageContaining("Nothing was sent");
        }
    }

    @Test
    void aFaultOfTheProgramIsNoLostConnection() {
        WireFormat format = new WireFormat();
        Settings settings = settings(server.uri(), Credential.fixedToken(TOKEN));
        Prepared<Cart> call =
                new Prepared<>("GET", "/", List.of(), Map.of(), null, "application/json", null, new GenericType<>() {});
        URI impossible = URI.create("http://127.0.0.1:70000/");
        Request request = new Request("GET", impossible, "id", "correlation", Repetition.UNDER_ITS_ID);
        try (Transport transport = new Transport(settings, format, new Failures(format, Clock.systemUTC()))) {
            assertThatThrownBy(() -> transport.send(call, request, TOKEN, Duration.ofSeconds(9)))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void aClosedClientCallsNoMore() {
        partner.close();

        assertThatThrownBy(() -> cart().get())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
    }

    /** Not the port of a closed {@link RawServer}: a socket on which a thread waits may take one more connection. */
    private static URI unusedPort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return URI.create("http://127.0.0.1:" + socket.getLocalPort());
        }
    }
}
