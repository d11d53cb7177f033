package dev.cartwright.server.proof;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Both servers get the same bytes, in turns, so that a busy machine troubles both alike. */
@Command(
        name = "cost",
        description =
                "A whole PUT over HTTP costs at most 5 times what Jetty and Jackson alone cost for the same JSON.")
final class CostProof implements Callable<Integer> {
    private static final int CARTS = 1_000;
    private static final double DEAREST = 5;
    private static final long LARGEST_MEBIBYTES = 400;
    private static final Duration SLICE = Duration.ofSeconds(4);
    private static final String SMALL_HEAP = "-Xmx256m";

    @Option(names = "--rounds", defaultValue = "10", description = "Slices of 4 s measured on each server.")
    private int rounds;

    @Option(
            names = "--warm-up",
            defaultValue = "40",
            description = "Seconds of processor time that each server uses before it is measured.")
    private int warmUp;

    @Option(names = "--jvm", description = "A further option for the server's JVM.")
    private List<String> jvm = new ArrayList<>();

    @Option(names = "--plant", description = "slow: the server runs interpreted.")
    private Plant plant = Plant.NONE;

    /** A fault that the proof must notice. */
    private enum Plant {
        NONE,
        SLOW
    }

    @Override
    public Integer call() throws Exception {
        List<String> options = new ArrayList<>(jvm);
        options.add(SMALL_HEAP);
        if (plant == Plant.SLOW) {
            options.add("-Xint");
        }
        try (Scratch scratch = Scratch.open();
                ServerProcess bare = ServerProcess.start(List.of(SMALL_HEAP), BareServer.class.getName());
                ServerProcess server = ServerProcess.server(options, scratch.sqlite("cost.db"))) {
            List<ObjectNode> carts = StoredCarts.create(server.target(), CARTS);
            Meter floor = new Meter("bare Jetty", bare, StoredCarts.updates(bare.target(), carts));
            Meter whole = new Meter("Cartwright", server, StoredCarts.updates(server.target(), carts));
            for (Meter meter : List.of(floor, whole)) {
                meter.warmUp(Duration.ofSeconds(warmUp));
            }
            for (int round = 0; round < rounds; round++) {
                floor.slice(SLICE);
                whole.slice(SLICE);
            }
            return judged(floor.micros(), whole.micros(), server.residentMebibytes());
        }
    }

    private static int judged(double floor, double whole, long mebibytes) {
        Verdict verdict = new Verdict();
        verdict.atMost("a whole PUT against the bare handler", whole / floor, DEAREST, "times");
        verdict.atMost("resident memory under load", mebibytes, LARGEST_MEBIBYTES, "MiB");
        return verdict.exit();
    }
}
