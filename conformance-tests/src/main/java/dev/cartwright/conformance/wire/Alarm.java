package dev.cartwright.conformance.wire;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Closes a line after a time, and so ends whatever waits for it; does nothing once it is closed itself. */
final class Alarm implements AutoCloseable {

    private final CompletableFuture<Void> end = new CompletableFuture<>();
    private final CompletableFuture<Boolean> rung;

    Alarm(Closeable line, Duration after) {
        this.rung = end.orTimeout(after.toMillis(), TimeUnit.MILLISECONDS)
                .handle((nothing, late) -> late != null && closed(line));
    }

    boolean hasRung() {
        return end.isCompletedExceptionally() && rung.join();
    }

    @Override
    public void close() {
        end.complete(null);
    }

    private static boolean closed(Closeable line) {
        try {
            line.close();
        } catch (IOException e) {
            System.getLogger(Alarm.class.getName()).log(System.Logger.Level.TRACE, "closed already", e);
        }
        return true;
    }
}
