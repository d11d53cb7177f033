package dev.cartwright.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.server.LogRecords;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.util.component.Graceful;
import org.junit.jupiter.api.Test;

class HttpListenerTest {
    /** Whose requests never end. */
    private static final class Endless implements Graceful {
        @Override
        public CompletableFuture<Void> shutdown() {
            return new CompletableFuture<>();
        }

        @Override
        public boolean isShutdown() {
            return false;
        }
    }

    @Test
    void whatDoesNotEndIsCutOffAndSaidSo() throws Exception {
        Server jetty = new Server();
        jetty.setStopTimeout(1_000);
        jetty.addBean(new Endless());
        jetty.start();
        try (LogRecords log = LogRecords.of(HttpListener.class.getName())) {
            HttpListener.stop(jetty);

            assertThat(log.lines()).singleElement().asString().startsWith("cut off what was still under way after 1 s");
            assertThat(log.traces()).singleElement().isInstanceOf(TimeoutException.class);
        }
        assertThat(jetty.isRunning()).isFalse();
    }
}
