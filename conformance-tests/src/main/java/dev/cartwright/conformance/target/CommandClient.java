package dev.cartwright.conformance.target;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A client in any language, behind a command that reads calls and writes outcomes. The command is started once, at the
 * first call, and again after it broke the protocol, so that a fault costs its own case alone. Calls come one at a time.
 */
public final class CommandClient implements ClientUnderTest.Factory, AutoCloseable {

    private final String command;
    private final Consumer<String> errors;
    private final Object starting = new Object();
    private @Nullable ClientProcess process;
    private boolean closed;
    private long calls;

    /**
     * @param command for the system's shell
     * @param errors takes each line that the command writes to its standard error
     */
    public CommandClient(String command, Consumer<String> errors) {
        this.command = command;
        this.errors = errors;
    }

    @Override
    public String name() {
        return command;
    }

    @Override
    public ClientUnderTest connect(URI endpoint, String token) {
        return new ClientUnderTest() {

            private volatile boolean isCalling;

            @Override
            public Outcome call(Call call) {
                isCalling = true;
                Outcome outcome = exchange(endpoint, token, call);
                isCalling = false;
                return outcome;
            }

            /** Ends a process that still owes an outcome. */
            @Override
            public void close() {
                if (isCalling) {
                    giveUp();
                }
            }
        };
    }

    private synchronized Outcome exchange(URI endpoint, String token, Call call) {
        long id = ++calls;
        try {
            return ClientProtocol.outcome(id, running().exchange(ClientProtocol.line(id, endpoint, token, call)));
        } catch (IOException e) {
            throw new UncheckedIOException(call.operation() + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new InterruptedIOException("the call was given up"));
        }
    }

    private ClientProcess running() throws IOException {
        synchronized (starting) {
            if (closed) {
                throw new IOException("the kit is ending");
            }
            ClientProcess running = process;
            if (running == null) {
                running = ClientProcess.start(command, errors);
                process = running;
            }
            return running;
        }
    }

    private Optional<ClientProcess> taken() {
        synchronized (starting) {
            Optional<ClientProcess> running = Optional.ofNullable(process);
            process = null;
            return running;
        }
    }

    private void giveUp() {
        taken().ifPresent(ClientProcess::kill);
    }

    /** Ends the command, and the processes that it has started; none is started any more. */
    @Override
    public void close() {
        synchronized (starting) {
            closed = true;
        }
        taken().ifPresent(ClientProcess::end);
    }
}
