package dev.cartwright.server.proof;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
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
    /** Long enough for the bounds on a head and on the pace of a body to be met. */
    private static final Duration MEASURED = Duration.ofSeconds(12);

    private static final Duration WARM_UP = Duration.ofSeconds(5);
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
                alone.add(medianMicros(target, request, MEASURED));
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
            byte[] whole = target.request("POST", Target.CARTS, " ".repeat(UNFINISHED));
            byte[] begun = Arrays.copyOf(whole, whole.length - UNFINISHED / 2);
            for (Wire wire : slow) {
                wire.begin(begun);
            }
            clock.scheduleAtFixedRate(
                    () -> slow.replaceAll(wire -> trickled(wire, target, begun)), 0, 1, TimeUnit.SECONDS);
            return medianMicros(target, request, MEASURED);
        } finally {
            clock.shutdownNow();
            clock.awaitTermination(1, TimeUnit.MINUTES);
            for (Wire wire : crowd) {
                wire.close();
            }
        }
    }

    /** One more byte; where the server has given up on it by then, a new client in its place. */
    private static Wire trickled(Wire wire, Target target, byte[] begun) {
        try {
            wire.begin(" ".getBytes(ISO_8859_1));
            return wire;
        } catch (IOException refused) {
            return another(wire, target, begun);
        }
    }

    private static Wire another(Wire refused, Target target, byte[] begun) {
        try {
            refused.close();
            Wire wire = Wire.open(target.base());
            wire.begin(begun);
            return wire;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static double medianMicros(Target target, byte[] request, Duration duration) throws IOException {
        List<Double> micros = new ArrayList<>();
        try (Wire wire = Wire.open(target.base())) {
            long end = System.nanoTime() + duration.toNanos();
            while (System.nanoTime() < end) {
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
