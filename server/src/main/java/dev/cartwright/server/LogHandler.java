package dev.cartwright.server;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.OutputStream;
import java.util.logging.ErrorManager;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;

/**
 * Writes the process's log to standard error, for which no request waits: a pipe that nobody reads is soon full, and would stop them all.
 *
 * <p>Named in {@code logging.properties}, whence it is public.
 */
public final class LogHandler extends Handler {
    /** A record may carry a long trace. */
    private static final int MOST_WAITING = 2_000;

    private final LineWriter lines;

    public LogHandler() {
        this(new FileOutputStream(FileDescriptor.err));
    }

    LogHandler(OutputStream out) {
        setFormatter(new SimpleFormatter());
        this.lines = LineWriter.to(
                out,
                "cartwright-log",
                MOST_WAITING,
                leftOut -> getFormatter()
                        .format(new LogRecord(
                                Level.WARNING,
                                "records are left out, since they could not be written in time, or at all: " + leftOut))
                        .stripTrailing(),
                failure -> reportError("the log cannot be written", failure, ErrorManager.WRITE_FAILURE));
    }

    @Override
    public void publish(LogRecord entry) {
        if (isLoggable(entry)) {
            lines.add(() -> getFormatter().format(entry));
        }
    }

    @Override
    public void flush() {
        // A record waits for a tenth of a second at most.
    }

    /** Writes what is waiting, unless that takes too long. */
    @Override
    public void close() {
        lines.close();
    }
}
