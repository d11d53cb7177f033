package dev.cartwright.server;

import java.io.IOException;
import java.util.logging.LogManager;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;

/**
 * What a process does last, whatever ends it: its server answers what is under way, and then its log ends. Thread-safe.
 *
 * <p>Being told to stop is no failure: a server that was closed here ends with 0, and not with the signal's code.
 */
final class Ending {
    private static final String LOG_MANAGER = "java.util.logging.manager";

    private final Runnable endOfLog;
    private volatile @Nullable Server server;

    private Ending(Runnable endOfLog) {
        this.endOfLog = endOfLog;
    }

    /**
     * To be called before anything is logged: Java chooses its log manager once, and as soon as it meets one.
     *
     * <p>One that the user wants, or that an agent has made Java choose already, stays in charge.
     */
    static Ending begin() throws IOException {
        if (System.getProperty(LOG_MANAGER) == null) {
            System.setProperty(LOG_MANAGER, LastingLogManager.class.getName());
        }
        LogManager manager = LogManager.getLogManager();
        LastingLogManager.configure(manager);
        Ending ending = new Ending(endOfLog(manager));
        Runtime.getRuntime().addShutdownHook(new Thread(ending::run, "cartwright-stop"));
        return ending;
    }

    private static Runnable endOfLog(LogManager manager) {
        if (manager instanceof LastingLogManager lasting) {
            lasting.keep();
            return lasting::end;
        }
        // Not before now: a logger makes Java choose the log manager.
        LoggerFactory.getLogger(Ending.class)
                .warn(
                        "{} is in charge of java.util.logging: what is logged while the server stops may be missing",
                        manager.getClass().getName());
        return () -> {};
    }

    /** From now on it is this server that is closed. */
    void of(Server started) {
        server = started;
    }

    /** The start has failed: its exit code counts. */
    void forget() {
        server = null;
    }

    private void run() {
        Server running = server;
        try {
            if (running != null) {
                running.close();
            }
        } finally {
            endOfLog.run();
        }
        if (running != null) {
            Runtime.getRuntime().halt(CommandLine.ExitCode.OK);
        }
    }
}
