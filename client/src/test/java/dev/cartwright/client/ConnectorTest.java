package dev.cartwright.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.cartwright.client.model.Cart;
import dev.cartwright.client.model.Order;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.Entity;
import java.net.URI;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.glassfish.jersey.client.HttpUrlConnectorProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Why the connector is the one it is: what Jersey's default one gets wrong. */
final class ConnectorTest extends ClientTest {
    private enum Connector {
        OURS(HttpStack::client, 1, 1),
        JERSEYS_DEFAULT(settings -> HttpStack.client(settings, new HttpUrlConnectorProvider()), 2, 0);

        private final Function<Settings, Client> client;
        private final int postsAfterACut;
        private final int patches;

        Connector(Function<Settings, Client> client, int postsAfterACut, int patches) {
            this.client = client;
            this.postsAfterACut = postsAfterACut;
            this.patches = patches;
        }

        Client client(URI endpoint) {
            return client.apply(settings(endpoint, () -> TOKEN));
        }
    }

    @ParameterizedTest
    @EnumSource(Connector.class)
    void aPostOnAKeptAliveConnectionThatIsCutIsSent(Connector connector) {
        server.answers(200, "{}").cuts().answers(201, "{}");
        Client client = connector.client(server.uri());
        client.target(server.uri()).request().get(String.class);

        catchThrowable(() -> client.target(server.uri()).path("buy").request().post(Entity.json("{}"), String.class));

        assertThat(server.requests())
                .filteredOn(request -> request.requestLine().startsWith("POST"))
                .hasSize(connector.postsAfterACut);
        client.close();
    }

    @ParameterizedTest
    @EnumSource(Connector.class)
    void aPatchIsSent(Connector connector) {
        server.answers(200, "{}");
        Client client = connector.client(server.uri());

        catchThrowable(() -> client.target(server.uri()).request().method("PATCH", Entity.json("{}"), String.class));

        assertThat(server.requests()).hasSize(connector.patches);
        client.close();
    }

    private enum Write {
        CREATE(test -> test.carts().create(new Cart())),
        PUT(test -> test.cart().put(new Cart())),
        CHECKOUT(test -> test.cart().checkout()),
        PATCH(test -> test.order().patch(new Order()));

        private final Consumer<ConnectorTest> call;

        Write(Consumer<ConnectorTest> call) {
            this.call = call;
        }
    }

    @ParameterizedTest
    @EnumSource(Write.class)
    void aWriteOnAKeptAliveConnectionThatIsCutIsSentOnce(Write write) {
        server.answers(200, "{}").cuts().answers(201, "{}");
        cart().get();

        Throwable thrown = catchThrowable(() -> write.call.accept(this));

        assertThat(thrown).isInstanceOf(UnreachableException.class);
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void aRefusedCallIsNotRepeated() {
        server.answers(503, "{\"code\":800003,\"description\":\"busy\"}", "Retry-After: 0")
                .answers(201, "{}");

        assertThat(catchThrowable(() -> cart().checkout())).isInstanceOf(RefusedException.class);

        assertThat(server.requests()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(ints = {301, 302, 303, 307, 308})
    void aRedirectIsNotFollowedSoTheTokenStaysWithItsHost(int status) {
        try (RawServer elsewhere = new RawServer()) {
            elsewhere.answers(200, "{}");
            server.answers(status, "", "Location: " + elsewhere.uri() + "/v1");

            Throwable thrown = catchThrowable(() -> cart().get());

            assertThat(thrown)
                    .isInstanceOf(RefusedException.class)
                    .hasMessageContaining("a redirect is not followed, so that the token goes nowhere else");
            assertThat(elsewhere.requests()).isEmpty();
        }
    }

    /** The one request that we do not send ourselves: safe, with the same ids, and not to be switched off a client. */
    @Test
    void theJdkRepeatsAReadOnAKeptAliveConnectionThatIsCut() {
        server.answers(200, "{}").cuts().answers(200, "{\"id\":\"x\"}");
        cart().get();

        assertThat(cart().get().getId()).isEqualTo("x");

        List<Received> requests = server.requests();
        assertThat(requests).hasSize(3);
        assertThat(requests.get(2).requestLine()).startsWith("GET ");
        assertThat(requests.get(2).header("MS-RequestId"))
                .isEqualTo(requests.get(1).header("MS-RequestId"))
                .isNotEqualTo(requests.get(0).header("MS-RequestId"));
    }
}
