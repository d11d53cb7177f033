package dev.cartwright.server.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server in a process of its own: it can be killed, and its processor time and memory be read. */
final class ServerProcess implements AutoCloseable {
    private static final Pattern LISTENING = Pattern.compile("Listening on (http\\S+)");
    private static final Pattern TOKEN = Pattern.compile("Bearer ([^\"' ]+)");
    private static final Pattern RESIDENT = Pattern.compile("VmHWM:\\s+(\\d+) kB");

    private final Process process;
    private final Target target;

    private ServerProcess(Process process, Target target) {
        this.process = process;
        this.target = target;
    }

    /** Cartwright's server as its command line starts it, on a free port. */
    static ServerProcess server(List<String> jvmOptions, String store) throws IOException {
        return start(jvmOptions, "dev.cartwright.server.Main", arguments(store));
    }

    /** The same for a proof that measures no time: started in half of it, because less is compiled. */
    static ServerProcess quick(String store) throws IOException {
        return server(List.of("-Xmx256m", "-XX:TieredStopAtLevel=1"), store);
    }

    /** As its users start it, from its runnable jar. */
    static ServerProcess jar(List<String> jvmOptions, Path jar, String store) throws IOException {
        List<String> program = new ArrayList<>(List.of("-jar", jar.toString()));
        program.addAll(List.of(arguments(store)));
        return run(jvmOptions, program);
    }

    private static String[] arguments(String store) {
        return new String[] {"--port", "0", "--access-log", "none", "--store", store};
    }

    /** Returns when the program has printed where it listens and a command with a token. */
    static ServerProcess start(List<String> jvmOptions, String mainClass, String... arguments) throws IOException {
        List<String> program = new ArrayList<>(List.of("-cp", System.getProperty("java.class.path"), mainClass));
        program.addAll(List.of(arguments));
        return run(jvmOptions, program);
    }

    private static ServerProcess run(List<String> jvmOptions, List<String> program) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
        command.addAll(program);
        Path log = Files.createTempFile("cartwright-proof", ".log");
        log.toFile().deleteOnExit();
        Process process =
                new ProcessBuilder(command).redirectError(log.toFile()).start();
        try {
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
            return awaited(process);
        } catch (IOException e) {
            throw new IOException(e.getMessage() + ": " + Files.readString(log), e);
        } catch (IllegalStateException e) {
            // A signal is stopping the proof: it may leave no server behind.
            process.destroyForcibly();
            throw e;
        }
    }

    private static ServerProcess awaited(Process process) throws IOException {
        BufferedReader output = process.inputReader(UTF_8);
        URI base = URI.create(next(output, LISTENING));
        Target target = new Target(base, next(output, TOKEN));
        Thread drain = new Thread(() -> output.lines().forEach(line -> {}), "proof-drain");
        drain.setDaemon(true);
        drain.start();
        return new ServerProcess(process, target);
    }

    private static String next(BufferedReader output, Pattern wanted) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            Matcher matcher = wanted.matcher(line);
            if (matcher.find()) {
                return matcher.group(1);
            }
        }
        throw new IOException("the server ended without having printed " + wanted);
    }

    Target target() {
        return target;
    }

    Duration processorTime() {
        return process.info().totalCpuDuration().orElseThrow();
    }

    /** The most memory it ever had resident, in MiB. */
    long residentMebibytes() throws IOException {
        Matcher matcher = RESIDENT.matcher(Files.readString(Path.of("/proc", process.pid() + "", "status")));
        if (!matcher.find()) {
            throw new IOException("no VmHWM of process " + process.pid());
        }
        return Long.parseLong(matcher.group(1)) / 1024;
    }

    /** As {@code kill -9}: nothing is drained, nothing is closed. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Lets it end as on a signal to terminate. */
    void stop() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
