package dev.cartwright.conformance.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What goes out as it should is read whole, and what does not is known not to be whole. */
class DeliveryTest {

    private static final String TEXT = "{\"name\":\"Größe, as JSON that is whole\"}";
    private static final Request REQUEST = new Request("GET", "/", Headers.NONE, new byte[0]);

    @ParameterizedTest
    @EnumSource(names = {"WHOLE", "SLOW"})
    void isWhole(Delivery delivery) throws IOException {
        try (WireServer server = serving(delivery)) {
            assertThat(client(server).send(REQUEST).text()).isEqualTo(TEXT);
            assertThat(client(server).send(REQUEST).text()).isEqualTo(TEXT);
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"SHORT_OF_ITS_LENGTH", "WITHOUT_LAST_CHUNK"})
    void isCut(Delivery delivery) throws IOException {
        try (WireServer server = serving(delivery)) {
            CutException cut = catchThrowableOfType(
                    CutException.class, () -> client(server).send(REQUEST));

            assertThat(new String(cut.came(), StandardCharsets.UTF_8)).isEqualTo(TEXT);
        }
    }

    @Test
    void whatIsCutSaysSo() throws IOException {
        try (WireServer server = serving(Delivery.SHORT_OF_ITS_LENGTH)) {
            int length = TEXT.getBytes(StandardCharsets.UTF_8).length;

            assertThat(catchThrowableOfType(
                            CutException.class, () -> client(server).send(REQUEST)))
                    .hasMessage("the body ended after " + length + " of " + (length + 64) + " bytes");
        }
    }

    private static WireServer serving(Delivery delivery) throws IOException {
        Response response = new Response(200, "", Headers.of("Content-Type", "application/json"), new byte[0]);
        return WireServer.startReplying(request -> new Reply(response.withBody(TEXT), delivery));
    }

    private static WireClient client(WireServer server) {
        return new WireClient(server.baseUri(), Duration.ofSeconds(20));
    }
}
