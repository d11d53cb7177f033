package dev.cartwright.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.channels.ClosedByInterruptException;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LastingConnectorTest {
    private final Server jetty = new Server();
    private final LastingConnector connector = new LastingConnector(jetty, new HttpConnectionFactory());

    @BeforeEach
    void start() throws Exception {
        connector.setHost("127.0.0.1");
        jetty.addConnector(connector);
        jetty.start();
    }

    @AfterEach
    void stop() throws Exception {
        jetty.stop();
    }

    /** As where the log needs a file that cannot be opened either. */
    private static final class Unspeakable extends IOException {
        private static final long serialVersionUID = 1L;

        Unspeakable() {
            super("Too many open files");
        }

        @Override
        public void printStackTrace(PrintWriter writer) {
            throw new NoClassDefFoundError("broken on purpose");
        }
    }

    @Test
    void itAcceptsAgainAfterAFailureThatCouldNotBeLogged() {
        assertThat(connector.handleAcceptFailure(new Unspeakable())).isTrue();
    }

    @Test
    void itEndsWhenItIsToldTo() throws Exception {
        assertThat(connector.handleAcceptFailure(new ClosedByInterruptException()))
                .isFalse();
        jetty.stop();
        assertThat(connector.handleAcceptFailure(new IOException("closed"))).isFalse();
    }
}
