package dev.cartwright.server.proof;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.IntPredicate;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The bodies are such that what is read of them takes most memory for their length, and all end at the same moment. */
@Command(
        name = "heavy-bodies",
        description =
                "31 bodies of 1 MiB at once, made to take much memory: none fails the server, and a healthy client is served meanwhile.")
final class HeavyBodiesProof implements Callable<Integer> {
    private static final int BODIES = 31;
    private static final int LENGTH = 1_024 * 1_024;
    private static final String ELEMENT = "{\"\":0},";
    private static final int WARM_UP = 500;
    private static final double LONGEST_SECONDS = 5;

    @Option(names = "--rounds", defaultValue = "5", description = "Times that all are sent.")
    private int rounds;

    @Option(names = "--plant", description = "cramped: a heap that has no room for what is let in.")
    private Plant plant = Plant.NONE;

    /** A fault that the proof must notice. */
    private enum Plant {
        NONE("-Xmx256m"),
        CRAMPED("-Xmx40m");

        private final String heap;

        Plant(String heap) {
            this.heap = heap;
        }
    }

    private final TreeMap<Integer, Integer> statuses = new TreeMap<>();
    private int unanswered;

    @Override
    public Integer call() throws Exception {
        try (Scratch scratch = Scratch.open();
                ServerProcess server = ServerProcess.server(List.of(plant.heap), scratch.sqlite("heavy.db"))) {
            Target target = server.target();
            byte[] small = target.request("POST", Target.CARTS, Target.cart(Target.line(1, "monthly")));
            slowestSeconds(target, small, sample -> sample < WARM_UP);
            AtomicBoolean ended = new AtomicBoolean();
            CompletableFuture<Double> healthy =
                    CompletableFuture.supplyAsync(() -> slowestSeconds(target, small, sample -> !ended.get()));
            for (int round = 0; round < rounds; round++) {
                Progress.say("round " + (round + 1) + " of " + rounds + ", answered so far: " + statuses);
                sendAll(target);
            }
            ended.set(true);
            return judged(healthy.get());
        }
    }

    private int judged(double slowest) {
        Verdict verdict = new Verdict();
        statuses.forEach((status, count) -> Verdict.tell("answered " + status, count, "times"));
        verdict.exactly("answers that blame the server", statuses.getOrDefault(500, 0), 0);
        verdict.exactly("bodies without an answer", unanswered, 0);
        verdict.atMost("slowest answer to a healthy client", slowest, LONGEST_SECONDS, "s");
        return verdict.exit();
    }

    private void sendAll(Target target) throws Exception {
        String elements = ELEMENT.repeat((LENGTH - 40) / ELEMENT.length());
        byte[] body = ("{\"lineItems\":[" + elements + "{}]}").getBytes(UTF_8);
        byte[] request = target.request("POST", Target.CARTS, new String(body, UTF_8));
        List<Wire> wires = new ArrayList<>();
        try {
            for (int i = 0; i < BODIES; i++) {
                Wire wire = Wire.open(target.base());
                wires.add(wire);
                wire.begin(Arrays.copyOf(request, request.length - 1));
            }
            Load.sum(BODIES, number -> {
                count(wires.get(number), request[request.length - 1]);
                return 1;
            });
        } finally {
            for (Wire wire : wires) {
                wire.close();
            }
        }
    }

    private void count(Wire wire, byte last) {
        try {
            int status = wire.send(new byte[] {last}).status();
            synchronized (this) {
                statuses.merge(status, 1, Integer::sum);
            }
        } catch (IOException e) {
            Progress.say("no answer: " + e.getMessage());
            synchronized (this) {
                unanswered++;
            }
        }
    }

    /** Of one answer after the other; infinite when one was a refusal or did not come. */
    private static double slowestSeconds(Target target, byte[] request, IntPredicate more) {
        double slowest = 0;
        try (Wire wire = Wire.open(target.base())) {
            for (int sample = 0; more.test(sample); sample++) {
                long start = System.nanoTime();
                wire.send(request).orFail();
                slowest = Math.max(slowest, (System.nanoTime() - start) / 1e9);
            }
            return slowest;
        } catch (IOException | IllegalStateException e) {
            Progress.say("a healthy client was not served: " + e.getMessage());
            return Double.POSITIVE_INFINITY;
        }
    }
}
