package dev.cartwright.server.proof;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Starts the runnable jar as its users do, plain and with the class-data archive in turns, and asks for one cart each time. */
@Command(
        name = "start",
        description =
                "From the command to the first answer: 3.0 s of processor time, 1.6 s with the class-data archive.")
final class StartProof implements Callable<Integer> {
    private static final double DEAREST_PLAIN = 3.0;
    private static final double DEAREST_WITH_ARCHIVE = 1.6;

    @Option(names = "--rounds", defaultValue = "5", description = "Starts of each kind.")
    private int rounds;

    @Option(names = "--jar", defaultValue = "server/target/cartwright-server.jar", description = "The runnable jar.")
    private Path jar;

    @Option(names = "--plant", description = "plain: the second kind is started plain, too.")
    private Plant plant = Plant.NONE;

    /** A fault that the proof must notice. */
    private enum Plant {
        NONE,
        PLAIN
    }

    @Override
    public Integer call() throws Exception {
        try (Scratch scratch = Scratch.open()) {
            List<String> archived =
                    plant == Plant.NONE ? List.of("-XX:SharedArchiveFile=" + archive(scratch)) : List.of();
            List<Double> plain = new ArrayList<>();
            List<Double> fast = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                plain.add(seconds(List.of()));
                fast.add(seconds(archived));
                Progress.say("plain %.2f s, with the archive %.2f s".formatted(plain.get(round), fast.get(round)));
            }
            Verdict verdict = new Verdict();
            verdict.atMost("start to first answer, plain", middle(plain), DEAREST_PLAIN, "s");
            verdict.atMost("start to first answer, with the archive", middle(fast), DEAREST_WITH_ARCHIVE, "s");
            return verdict.exit();
        }
    }

    /** The command of the README. */
    private Path archive(Scratch scratch) throws IOException, InterruptedException {
        Path archive = scratch.file("cartwright.jsa");
        Progress.say("making the class-data archive");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        jar.toString(),
                        "archive",
                        archive.toString())
                .inheritIO()
                .start();
        if (process.waitFor() != 0) {
            throw new IOException("there is no archive");
        }
        return archive;
    }

    private double seconds(List<String> options) throws IOException {
        try (ServerProcess server = ServerProcess.jar(options, jar, "memory")) {
            answer(server.target());
            return server.processorTime().toMillis() / 1e3;
        }
    }

    private static void answer(Target target) throws IOException {
        try (Wire wire = Wire.open(target.base())) {
            wire.send(target.request("POST", Target.CARTS, Target.cart(Target.line(1, "monthly"))))
                    .orFail();
        }
    }

    private static double middle(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
