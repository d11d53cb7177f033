package dev.cartwright.server;

import java.io.IOException;
import java.util.logging.LogManager;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;

/**
 * What a process does last, whatever ends it: its server answers what is under way, and then its log ends. Thread-safe.
 *
 * <p>Being told to stop is no failure: a server that was closed here ends with 0, and not with the signal's code.
 */
final class Ending {
    private final LastingLogManager log;
    private volatile @Nullable Server server;

    private Ending(LastingLogManager log) {
        this.log = log;
    }

    /** To be called before anything is logged: Java chooses its log manager once, and as soon as it meets one. */
    static Ending begin() throws IOException {
        System.setProperty("java.util.logging.manager", LastingLogManager.class.getName());
        LastingLogManager log = (LastingLogManager) LogManager.getLogManager();
        log.keep();
        Ending ending = new Ending(log);
        Runtime.getRuntime().addShutdownHook(new Thread(ending::run, "cartwright-stop"));
        return ending;
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
            log.end();
        }
        if (running != null) {
            Runtime.getRuntime().halt(CommandLine.ExitCode.OK);
        }
    }
}
