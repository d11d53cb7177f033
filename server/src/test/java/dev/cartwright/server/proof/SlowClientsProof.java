package dev.cartwright.server.proof;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The healthy client is measured alone and in the crowd by turns, so that a busy machine troubles both alike. */
@Command(
        name = "slow-clients",
        description =
                "1,000 idle connections and 300 that send byte by byte leave a healthy client's median within 2 times.")
final class SlowClientsProof implements Callable<Integer> {
    private static final int IDLE = 1_000;
    private static final int SLOW = 300;
    private static final int UNFINISHED = 2_000;
    private static final int SAMPLES = 1_000;
    private static final int WARM_UP = 5_000;
    private static final double SLOWEST = 2;
    private static final List<String> SMALL_HEAP = List.of("-Xmx256m");

    @Option(names = "--rounds", defaultValue = "5", description = "Measurements alone and in the crowd.")
    private int rounds;

    @Option(names = "--plant", description = "blocking: a server that holds a thread for each body.")
    private Plant plant = Plant.NONE;

    /** A fault that the proof must notice. */
    private enum Plant {
        NONE,
        BLOCKING
    }

    @Override
    public Integer call() throws Exception {
        try (Scratch scratch = Scratch.open();
                ServerProcess server = plant == Plant.NONE
                        ? ServerProcess.server(SMALL_HEAP, scratch.sqlite("slow.db"))
                        : ServerProcess.start(SMALL_HEAP, BareServer.class.getName())) {
            Target target = server.target();
            byte[] request = target.request("POST", Target.CARTS, Target.cart(Target.line(1, "monthly")));
            medianMicros(target, request, WARM_UP);
            List<Double> alone = new ArrayList<>();
            List<Double> crowded = new ArrayList<>();
            for (int round = 0; round < rounds; round++) {
                alone.add(medianMicros(target, request, SAMPLES));
                crowded.add(crowded(target, request));
                Progress.say("alone %.0f µs, in the crowd %.0f µs".formatted(alone.get(round), crowded.get(round)));
            }
            return judged(middle(alone), middle(crowded));
        }
    }

    private static int judged(double alone, double crowded) {
        Verdict.tell("median alone", alone, "µs");
        Verdict.tell("median in the crowd", crowded, "µs");
        Verdict verdict = new Verdict();
        verdict.atMost("in the crowd against alone", crowded / alone, SLOWEST, "times");
        return verdict.exit();
    }

    private static double crowded(Target target, byte[] request) throws Exception {
        List<Wire> crowd = new ArrayList<>();
        ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor();
        try {
            for (int client = 0; client < IDLE + SLOW; client++) {
                crowd.add(Wire.open(target.base()));
            }
            List<Wire> slow = crowd.subList(IDLE, IDLE + SLOW);
            byte[] unfinished = target.request("POST", Target.CARTS, " ".repeat(UNFINISHED));
            for (Wire wire : slow) {
                wire.begin(Arrays.copyOf(unfinished, unfinished.length - UNFINISHED / 2));
            }
            clock.scheduleAtFixedRate(() -> trickle(slow), 0, 1, TimeUnit.SECONDS);
            return medianMicros(target, request, SAMPLES);
        } finally {
            clock.shutdownNow();
            for (Wire wire : crowd) {
                wire.close();
            }
        }
    }

    /** One more byte from each; a server may have given up on it by then. */
    private static void trickle(List<Wire> slow) {
        for (Wire wire : slow) {
            try {
                wire.begin(" ".getBytes(ISO_8859_1));
            } catch (IOException e) {
                Progress.say("a slow client was refused: " + e.getMessage());
            }
        }
    }

    private static double medianMicros(Target target, byte[] request, int samples) throws IOException {
        List<Double> micros = new ArrayList<>();
        try (Wire wire = Wire.open(target.base())) {
            for (int sample = 0; sample < samples; sample++) {
                long start = System.nanoTime();
                wire.send(request).orFail();
                micros.add((System.nanoTime() - start) / 1e3);
            }
        } catch (SocketTimeoutException e) {
            Progress.say("no answer at all: " + e.getMessage());
            return Double.POSITIVE_INFINITY;
        }
        return middle(micros);
    }

    private static double middle(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
