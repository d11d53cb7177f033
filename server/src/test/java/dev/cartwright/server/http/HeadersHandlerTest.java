package dev.cartwright.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.Callback;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadersHandlerTest {
    private final CurrentCall current = new CurrentCall();
    private final List<String> seen = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"/answers", "/throws"})
    void theThreadForgetsARequestHoweverItEnds(String path) throws Exception {
        Server jetty = new Server();
        LocalConnector connector = new LocalConnector(jetty);
        jetty.addConnector(connector);
        jetty.setHandler(new Outside(new HeadersHandler(new Inside(), headers(), current)));
        jetty.start();
        try {
            connector.getResponse("GET " + path + " HTTP/1.0\r\n\r\n");
        } finally {
            jetty.stop();
        }

        assertThat(seen).hasSize(2);
        assertThat(seen.get(0)).hasSize(36);
        assertThat(seen.get(1)).isEqualTo("-");
    }

    private static ServiceHeaders headers() {
        return new ServiceHeaders(Contract.builtIn().operations(), UUID::randomUUID);
    }

    /** As Jersey: takes the call on, then answers or fails. */
    private final class Inside extends Handler.Abstract {
        @Override
        public boolean handle(Request request, Response response, Callback callback) {
            seen.add(current.requestId());
            current.pass(new Call(Contract.builtIn().operations().get(0), null, List.of()));
            if (request.getHttpURI().getPath().equals("/throws")) {
                throw new IllegalStateException("thrown by the test");
            }
            callback.succeeded();
            return true;
        }
    }

    /** Looks at what is left on the thread. */
    private final class Outside extends Handler.Wrapper {
        Outside(Handler handler) {
            super(handler);
        }

        @Override
        public boolean handle(Request request, Response response, Callback callback) throws Exception {
            try {
                return super.handle(request, response, callback);
            } finally {
                seen.add(current.requestId());
                assertThatThrownBy(current::call).hasMessage("no call has passed the gate");
            }
        }
    }
}
