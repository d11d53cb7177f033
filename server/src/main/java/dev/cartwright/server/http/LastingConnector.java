package dev.cartwright.server.http;

import java.nio.channels.ClosedByInterruptException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * Accepts connections again after whatever has kept it from that, until it is stopped.
 *
 * <p>Jetty gives up for good when it cannot say in the log why it could not, as in a process without a file descriptor left.
 */
final class LastingConnector extends ServerConnector {
    private static final Duration PAUSE = Duration.ofSeconds(1);

    LastingConnector(Server jetty, ConnectionFactory connections) {
        super(jetty, connections);
    }

    @Override
    protected boolean handleAcceptFailure(Throwable failure) {
        if (isEnd(failure)) {
            return false;
        }
        try {
            super.handleAcceptFailure(failure);
        } catch (RuntimeException | Error e) {
            LockSupport.parkNanos(this, PAUSE.toNanos());
        }
        return isRunning();
    }

    private boolean isEnd(Throwable failure) {
        return !isRunning() || failure instanceof InterruptedException || failure instanceof ClosedByInterruptException;
    }
}
