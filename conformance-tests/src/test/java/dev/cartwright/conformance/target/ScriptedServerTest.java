package dev.cartwright.conformance.target;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.conformance.cases.Answer;
import dev.cartwright.conformance.wire.Headers;
import dev.cartwright.conformance.wire.Request;
import dev.cartwright.conformance.wire.Response;
import dev.cartwright.conformance.wire.WireClient;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A client that asks for ever. */
class ScriptedServerTest {

    private static final Response BUSY = new Response(503, "", Headers.NONE, new byte[0]);

    @Test
    void isAnsweredLikeBeforeAndCountedAndNotKept() throws IOException {
        try (ScriptedServer server = ScriptedServer.start()) {
            server.play(List.of(Answer.told(BUSY)), BUSY);
            WireClient client = new WireClient(server.baseUri(), Duration.ofSeconds(30));

            for (int i = 0; i < 100; i++) {
                Request request = new Request("GET", "/" + i, Headers.NONE, new byte[0]);
                assertThat(client.send(request).status()).isEqualTo(503);
            }

            assertThat(server.received()).isEqualTo(100);
            assertThat(server.exchanges()).hasSize(21);
            assertThat(server.exchanges().get(20).request().target()).isEqualTo("/99");
        }
    }
}
