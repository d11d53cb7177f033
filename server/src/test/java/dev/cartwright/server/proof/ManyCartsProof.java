package dev.cartwright.server.proof;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The same load on a server that keeps few carts and on one that keeps many, in turns. */
@Command(
        name = "many-carts",
        description = "A PUT among 1,000,000 stored carts costs at most 1.2 times what it costs among 1,000.")
final class ManyCartsProof implements Callable<Integer> {
    private static final int FEW = 1_000;
    private static final int CHANGED = 20_000;
    private static final double DEAREST = 1.2;
    private static final Duration SLICE = Duration.ofSeconds(4);
    private static final String SMALL_HEAP = "-Xmx256m";

    @Option(names = "--rounds", defaultValue = "10", description = "Slices of 4 s measured on each server.")
    private int rounds;

    @Option(
            names = "--warm-up",
            defaultValue = "40",
            description = "Seconds of processor time that each server uses before it is measured.")
    private int warmUp;

    @Option(names = "--carts", defaultValue = "1000000", description = "How many the second server keeps.")
    private int carts;

    @Option(names = "--plant", description = "slow: the server with many carts runs interpreted.")
    private Plant plant = Plant.NONE;

    /** A fault that the proof must notice. */
    private enum Plant {
        NONE,
        SLOW
    }

    @Override
    public Integer call() throws Exception {
        List<String> options = plant == Plant.SLOW ? List.of(SMALL_HEAP, "-Xint") : List.of(SMALL_HEAP);
        try (Scratch scratch = Scratch.open()) {
            String many = scratch.sqlite("many.db");
            List<ObjectNode> changed = multiplied(many);
            try (ServerProcess first = ServerProcess.server(List.of(SMALL_HEAP), scratch.sqlite("few.db"));
                    ServerProcess second = ServerProcess.server(options, many)) {
                List<ObjectNode> all = StoredCarts.create(first.target(), FEW);
                Meter few = new Meter(FEW + " carts", first, StoredCarts.updates(first.target(), all));
                Meter full = new Meter(carts + " carts", second, StoredCarts.updates(second.target(), changed));
                for (Meter meter : List.of(few, full)) {
                    meter.warmUp(Duration.ofSeconds(warmUp));
                }
                for (int round = 0; round < rounds; round++) {
                    few.slice(SLICE);
                    full.slice(SLICE);
                }
                Verdict verdict = new Verdict();
                verdict.atMost(
                        "a PUT among many carts against one among few", full.micros() / few.micros(), DEAREST, "times");
                return verdict.exit();
            }
        }
    }

    /** Carts from all over the store that a server has begun and its file's own SQL has filled. */
    private List<ObjectNode> multiplied(String store) throws Exception {
        try (ServerProcess server = ServerProcess.quick(store)) {
            StoredCarts.create(server.target(), FEW);
            server.stop();
        }
        Progress.say("storing " + carts + " carts");
        CopiedCarts.fillUpTo(store, carts);
        return CopiedCarts.some(store, CHANGED);
    }
}
