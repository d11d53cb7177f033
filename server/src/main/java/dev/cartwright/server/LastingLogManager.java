package dev.cartwright.server;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.logging.LogManager;

/**
 * Keeps the process's log until {@link #end}: Java's own takes it away as soon as the process is told to stop, while the server still answers
 * what is under way.
 *
 * <p>Java makes it by its name, whence it is public.
 */
public final class LastingLogManager extends LogManager {
    private volatile boolean kept;

    /** Has the log written as the file beside this class says, whoever is in charge of it. */
    static void configure(LogManager manager) throws IOException {
        try (InputStream logging = LastingLogManager.class.getResourceAsStream("logging.properties")) {
            manager.readConfiguration(Objects.requireNonNull(logging, "logging.properties"));
        }
    }

    /** From now on the log stays as it is. */
    void keep() {
        // Java makes them when the first record comes, unless it has been told to stop by then.
        getLogger("").getHandlers();
        kept = true;
    }

    @Override
    public void reset() {
        if (!kept) {
            super.reset();
        }
    }

    /** Writes what is still to be written, unless that takes too long. */
    void end() {
        kept = false;
        reset();
    }
}
