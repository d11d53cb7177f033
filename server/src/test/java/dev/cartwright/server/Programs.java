package dev.cartwright.server;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Cartwright's program in processes of its own, which end with their test. */
final class Programs implements AfterEachCallback {
    static final int PATIENCE_MILLIS = 20_000;

    private final List<Process> processes = new CopyOnWriteArrayList<>();

    /** Also of a test that has run out of time: what it reads from them ends then. */
    @Override
    public void afterEach(ExtensionContext context) {
        processes.forEach(Process::destroyForcibly);
    }

    Process run(String... arguments) throws IOException {
        return run(command(arguments).redirectError(ProcessBuilder.Redirect.INHERIT));
    }

    Process run(ProcessBuilder command) throws IOException {
        Process process = command.start();
        processes.add(process);
        return process;
    }

    static ProcessBuilder command(String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(ProcessHandle.current().info().command().orElseThrow());
        // As the manifest of the jar says: without it newer JDKs warn on standard error.
        command.add("--enable-native-access=ALL-UNNAMED");
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command);
    }

    static RawConnection connect(URI server) throws IOException {
        return new RawConnection(server, PATIENCE_MILLIS, text -> text);
    }
}
