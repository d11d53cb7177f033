package dev.cartwright.server.http;

import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.io.Connection;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes the connections, and looks at all of them once a second: no request pays for a timer of its own. */
final class PatientConnections extends HttpConnectionFactory {
    private static final Logger LOG = LoggerFactory.getLogger(PatientConnections.class);

    PatientConnections(HttpConfiguration configuration) {
        super(configuration);
    }

    @Override
    public Connection newConnection(Connector connector, EndPoint endPoint) {
        return configure(new PatientConnection(getHttpConfiguration(), connector, endPoint), connector, endPoint);
    }

    /** Looks after the connector's connections from now on, as long as it runs. */
    static void lookAfter(Connector connector) {
        connector.getScheduler().schedule(() -> look(connector), 1, TimeUnit.SECONDS);
    }

    private static void look(Connector connector) {
        try {
            long now = System.nanoTime();
            connector.getConnectedEndPoints().forEach(endPoint -> look(endPoint, now));
        } finally {
            lookAfter(connector);
        }
    }

    /** One connection that cannot be judged leaves the others their bounds. */
    private static void look(EndPoint endPoint, long now) {
        try {
            if (endPoint.getConnection() instanceof PatientConnection connection) {
                connection.checkPatience(now);
            }
        } catch (RuntimeException e) {
            LOG.error("how long {} takes is not known", endPoint, e);
        }
    }
}
