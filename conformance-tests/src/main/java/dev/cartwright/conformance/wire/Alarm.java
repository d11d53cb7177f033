package dev.cartwright.conformance.wire;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Closes a socket after a time, and so ends whatever waits for it; does nothing once it is closed itself. */
final class Alarm implements AutoCloseable {

    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private final CompletableFuture<Boolean> rung;

    Alarm(Socket socket, Duration after) {
        this.rung = end.orTimeout(after.toMillis(), TimeUnit.MILLISECONDS)
                .handle((nothing, late) -> late != null && closed(socket));
    }

    boolean hasRung() {
        return end.isCompletedExceptionally() && rung.join();
    }

    @Override
    public void close() {
        end.complete(null);
    }

    private static boolean closed(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            System.getLogger(Alarm.class.getName()).log(System.Logger.Level.TRACE, "closed already", e);
        }
        return true;
    }
}
