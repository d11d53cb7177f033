package dev.cartwright.server.endpoints;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwright.server.http.Bodies;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Forms that do not arrive at the token endpoint: whoever gives tokens is not even asked. */
class SlowFormTest {
    private static final String BEGIN = "POST /t/oauth2/token HTTP/1.1\r\nHost: x\r\n"
            + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 100\r\n\r\ngrant_type=";
    private static final int SILENCE_MILLIS = 200;

    private final Server jetty = new Server();
    private final LocalConnector connector = new LocalConnector(jetty);

    @BeforeEach
    void start() throws Exception {
        connector.setIdleTimeout(SILENCE_MILLIS);
        jetty.addConnector(connector);
        jetty.setHandler(new TokenEndpoint(null, null, Bodies.ofThisProcess(), new ObjectMapper()));
        jetty.start();
    }

    @AfterEach
    void stop() throws Exception {
        jetty.stop();
    }

    @Test
    void aFormThatDoesNotComeIsGivenUp() throws Exception {
        LocalConnector.LocalEndPoint connection = connector.connect();

        connection.addInput(BEGIN);

        assertThat(connection.getResponse()).startsWith("HTTP/1.1 408 ").contains("invalid_request");
    }

    @Test
    void aFormThatIsCutOffIsTheCallersFault() throws Exception {
        LocalConnector.LocalEndPoint connection = connector.connect();

        connection.addInput(BEGIN);
        connection.addInputEOF();

        assertThat(connection.getResponse()).startsWith("HTTP/1.1 400 ").contains("invalid_request");
    }
}
