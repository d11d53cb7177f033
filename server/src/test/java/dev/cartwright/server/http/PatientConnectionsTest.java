package dev.cartwright.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.ByteArrayEndPoint;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.LocalConnector;
import org.eclipse.jetty.server.Server;
import org.junit.jupiter.api.Test;

class PatientConnectionsTest {
    /** Is looked at, and fails. */
    private static final class Broken extends ByteArrayEndPoint {
        private final CountDownLatch looks;

        Broken(CountDownLatch looks) {
            this.looks = looks;
        }

        @Override
        public Connection getConnection() {
            looks.countDown();
            throw new IllegalStateException("broken on purpose");
        }
    }

    @Test
    void aConnectionThatCannotBeJudgedEndsTheBoundsOfNoOther() throws Exception {
        CountDownLatch looks = new CountDownLatch(4);
        List<EndPoint> connections = List.of(new Broken(looks), new Broken(looks));
        Server jetty = new Server();
        LocalConnector connector = new LocalConnector(jetty) {
            @Override
            public List<EndPoint> getConnectedEndPoints() {
                return connections;
            }
        };
        jetty.addConnector(connector);
        jetty.start();
        try {
            PatientConnections.lookAfter(connector);

            assertThat(looks.await(20, TimeUnit.SECONDS)).isTrue();
        } finally {
            jetty.stop();
        }
    }
}
