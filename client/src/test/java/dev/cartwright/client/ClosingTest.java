package dev.cartwright.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is left of a client that was closed while somebody still holds it, once the garbage has been collected. */
@Timeout(60)
final class ClosingTest extends ClientTest {
    private static final String STORED = "{\"id\":\"" + CART + "\"}";
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final List<Thread> before = selectors();
    private final RawServer provider = new RawServer();

    @AfterEach
    void closeProvider() {
        provider.close();
    }

    @Test
    void aClosedClientLetsGoOfItsConnectionAndItsThread() throws Exception {
        server.answers(200, STORED);
        cart().get();
        assertThat(server.openConnections()).isEqualTo(1);
        assertThat(newSelectors()).hasSize(1);

        partner.close();

        awaitNewSelectorsEnd();
        awaitConnectionsEnd(server);
    }

    @Test
    void callsThatWereGivenUpHoldNothing() throws Exception {
        server.stallsAfter("")
                .stallsAfter(RawServer.head(200, 500) + "{\"id\":")
                .stallsAfter("HTTP/1.1 200");
        PartnerCenter hasty = client().requestTimeout(Duration.ofMillis(300)).build();
        CartById cart = hasty.customers().byId(CUSTOMER).carts().byId(CART);
        assertThatThrownBy(cart::get).isInstanceOf(UnreachableException.class);
        assertThatThrownBy(cart::get).isInstanceOf(UnreadableException.class);

        hasty.close();

        awaitNewSelectorsEnd();
        assertThatThrownBy(cart::get).isInstanceOf(IllegalStateException.class).hasMessageContaining("closed");
    }

    @Test
    void aCallThatIsUnderWayIsAnsweredAllTheSame() throws Exception {
        server.answersAfter(
                () -> {
                    partner.close();
                    System.gc();
                },
                200,
                STORED);

        assertThat(cart().get().getId()).isEqualTo(CART);

        awaitNewSelectorsEnd();
    }

    @Test
    void aCredentialHoldsNoConnectionAndNoThreadBetweenTwoTokens() throws Exception {
        provider.answers(200, "{\"access_token\":\"first-token\",\"expires_in\":\"3600\"}");
        Credential credential = ProviderCredential.appOnly(provider.uri(), "id", "secret", Time.SYSTEM);
        assertThat(credential.token()).isEqualTo("first-token");

        awaitNewSelectorsEnd();
        awaitConnectionsEnd(provider);

        assertThat(credential.token()).isEqualTo("first-token");
    }

    @Test
    void aClosedClientLetsGoOfItsThreadsAtOnce() throws Exception {
        server.stallsAfter("");
        CompletableFuture<Thread> told = cart().getAsync().handle((found, failure) -> Thread.currentThread());
        server.awaitStall();

        partner.close();

        Thread own = told.get();
        own.join(PATIENCE.toMillis());
        assertThat(own.getName()).isEqualTo("cartwright-client");
        assertThat(own.isAlive()).isFalse();
    }

    private List<Thread> newSelectors() {
        return selectors().stream().filter(thread -> !before.contains(thread)).toList();
    }

    private static List<Thread> selectors() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().matches("HttpClient-.*-SelectorManager"))
                .toList();
    }

    private void awaitNewSelectorsEnd() throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        for (Thread selector : newSelectors()) {
            while (selector.isAlive() && System.nanoTime() < end) {
                System.gc();
                selector.join(100);
            }
        }
        assertThat(newSelectors()).isEmpty();
    }

    private static void awaitConnectionsEnd(RawServer server) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (server.openConnections() > 0 && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(server.openConnections()).isZero();
    }
}
