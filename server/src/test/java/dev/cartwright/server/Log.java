package dev.cartwright.server;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Sees what this Java virtual machine logs until it is closed; what a server logs is complete once that is closed. */
final class Log extends Handler implements AutoCloseable {
    private static final Logger ROOT = Logger.getLogger("");

    private final List<LogRecord> records = new ArrayList<>();

    private Log() {}

    static Log record() {
        Log log = new Log();
        ROOT.addHandler(log);
        return log;
    }

    synchronized List<LogRecord> records() {
        return List.copyOf(records);
    }

    @Override
    public synchronized void publish(LogRecord entry) {
        records.add(entry);
    }

    @Override
    public void flush() {
        // Every record is there at once.
    }

    @Override
    public void close() {
        ROOT.removeHandler(this);
    }
}
