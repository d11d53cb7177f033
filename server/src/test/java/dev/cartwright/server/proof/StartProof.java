package dev.cartwright.server.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Starts the runnable jar as its users do, plain and as {@code archive} says, in turns with a bare Jetty, and asks for one
 * cart each time. The bare one's start tells how fast the machine is today.
 */
@Command(
        name = "start",
        description =
                "From the command to the first answer: 3.0 s of processor time, 1.6 s with the class-data archive.")
final class StartProof implements Callable<Integer> {
    private static final double DEAREST_PLAIN = 3.0;
    private static final double DEAREST_WITH_ARCHIVE = 1.6;

    /** However fast the machine is. */
    private static final double LARGEST_SHARE = 0.5;

    private static final Pattern STARTED_WITH = Pattern.compile("Start with: java (.+) -jar ");

    @Option(names = "--rounds", defaultValue = "5", description = "Starts of each kind.")
    private int rounds;

    @Option(names = "--jar", defaultValue = "server/target/cartwright-server.jar", description = "The runnable jar.")
    private Path jar;

    @Option(
            names = "--only-ratio",
            description = "Judges only the ratio of both starts, which is the same on every machine.")
    private boolean onlyRatio;

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
            List<String> archived = plant == Plant.NONE ? archive(scratch) : List.of();
            List<String> alone = archived.stream()
                    .filter(option -> option.startsWith("-XX:SharedArchiveFile"))
                    .toList();
            List<Double> bare = new ArrayList<>();
            List<Double> plain = new ArrayList<>();
            List<Double> onlyArchive = new ArrayList<>();
            List<Double> fast = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                bare.add(seconds(ServerProcess.start(List.of(), BareServer.class.getName())));
                plain.add(seconds(ServerProcess.jar(List.of(), jar, "memory")));
                onlyArchive.add(seconds(ServerProcess.jar(alone, jar, "memory")));
                fast.add(seconds(ServerProcess.jar(archived, jar, "memory")));
                Progress.say("plain %.2f s, as archive says %.2f s, bare Jetty %.2f s"
                        .formatted(plain.get(round), fast.get(round), bare.get(round)));
            }
            Verdict.tell("start to first answer, bare Jetty and Jackson", middle(bare), "s");
            Verdict.tell("start to first answer, with the archive alone", middle(onlyArchive), "s");
            return judged(middle(plain), middle(fast));
        }
    }

    private int judged(double plain, double fast) {
        Verdict verdict = new Verdict();
        if (onlyRatio) {
            Verdict.tell("start to first answer, plain", plain, "s");
            Verdict.tell("start to first answer, as archive says", fast, "s");
        } else {
            verdict.atMost("start to first answer, plain", plain, DEAREST_PLAIN, "s");
            verdict.atMost("start to first answer, as archive says", fast, DEAREST_WITH_ARCHIVE, "s");
        }
        verdict.atMost("the start as archive says against the plain one", fast / plain, LARGEST_SHARE, "times");
        return verdict.exit();
    }

    /** The command of the README, and the options that it says to start with. */
    private List<String> archive(Scratch scratch) throws IOException, InterruptedException {
        Path archive = scratch.file("cartwright.jsa");
        Progress.say("making the class-data archive");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        jar.toString(),
                        "archive",
                        archive.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException("there is no archive");
        }
        return STARTED_WITH
                .matcher(said)
                .results()
                .map(line -> List.of(line.group(1).split(" ")))
                .findFirst()
                .orElseThrow(() -> new IOException("archive did not say what to start with: " + said));
    }

    private static double seconds(ServerProcess started) throws IOException {
        try (ServerProcess server = started) {
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
