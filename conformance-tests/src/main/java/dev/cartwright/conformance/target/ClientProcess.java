package dev.cartwright.conformance.target;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cartwright.conformance.wire.WireException;
import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * A running client's command and its two streams of lines. One call at a time; {@link #end} and {@link #kill} may come
 * from another thread.
 */
final class ClientProcess {

    private static final int WAITING_LINES = 16;
    private static final long MILLIS_TO_END = 2000;
    private static final long MILLIS_TO_TELL = 300;

    private final Process process;
    private final BlockingQueue<Lines.Line> answers = new ArrayBlockingQueue<>(WAITING_LINES);
    private final Set<ProcessHandle> family = new LinkedHashSet<>();
    private final Thread errorReader;

    private ClientProcess(Process process, Consumer<String> errors) {
        this.process = process;
        read(process.getInputStream(), answers::put);
        this.errorReader = read(process.getErrorStream(), line -> {
            if (!line.equals(Lines.Line.END)) {
                errors.accept(line.text().orElse(line.fault()));
            }
        });
    }

    /**
     * Starts a command in the system's shell.
     *
     * @param errors takes each line of its standard error, as it comes
     */
    static ClientProcess start(String command, Consumer<String> errors) throws IOException {
        boolean windows = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
        Process process = (windows
                        ? new ProcessBuilder("cmd.exe", "/c", command)
                        : new ProcessBuilder("sh", "-c", command))
                .start();
        return new ClientProcess(process, errors);
    }

    /**
     * Writes a line and waits for the one that answers it.
     *
     * @throws IOException if the process ends, or writes what is no line
     * @throws InterruptedException if the thread is told not to wait any longer
     */
    String exchange(String line) throws IOException, InterruptedException {
        noteFamily();
        Lines.Line early = answers.poll();
        if (early != null && early.text().isPresent()) {
            throw new WireException(
                    "the client wrote a line without a call: " + early.text().get());
        }
        try {
            process.getOutputStream().write((line + "\n").getBytes(UTF_8));
            process.getOutputStream().flush();
        } catch (IOException e) {
            throw new WireException("the client does not read its standard input any more: " + howItEnded(), e);
        }
        Lines.Line answer = early == null ? answers.take() : early;
        noteFamily();
        if (answer.text().isEmpty()) {
            throw new WireException(answer.fault().isEmpty() ? howItEnded() : "the client wrote " + answer.fault());
        }
        return answer.text().get();
    }

    /** Lets the process end by itself, for a while; ends it then. */
    void end() {
        try {
            process.getOutputStream().close();
            process.waitFor(MILLIS_TO_END, TimeUnit.MILLISECONDS);
        } catch (IOException e) {
            System.getLogger(ClientProcess.class.getName()).log(System.Logger.Level.TRACE, "ended before", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        kill();
    }

    /** Ends the process, and those that it has started; what it has last said is passed on. */
    void kill() {
        noteFamily();
        process.destroyForcibly();
        synchronized (family) {
            family.forEach(ProcessHandle::destroyForcibly);
        }
        try {
            errorReader.join(MILLIS_TO_TELL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Children of a process that is gone are nobody's any more, so they are noted in time. */
    private void noteFamily() {
        synchronized (family) {
            process.descendants().forEach(family::add);
        }
    }

    private String howItEnded() throws IOException {
        try {
            return process.waitFor(MILLIS_TO_TELL, TimeUnit.MILLISECONDS)
                    ? "the client's process ended with exit code " + process.exitValue()
                    : "the client's process closed its standard output";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted", e);
        }
    }

    private static Thread read(InputStream in, Lines.Taker taker) {
        Thread thread = new Thread(() -> Lines.read(in, taker), "client-lines");
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
