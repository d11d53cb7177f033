package dev.cartwright.server.proof;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Each round starts the server on what the last one left, audits that, loads it and kills it. */
@Command(
        name = "kill",
        description = "kill -9 under load loses no acknowledged write, halves no checkout, doubles no order.")
final class KillProof implements Callable<Integer> {
    private static final int BUYERS = 8;
    private static final long LONGEST_MILLIS = 600;

    @Option(names = "--rounds", defaultValue = "200", description = "How often it is killed.")
    private int rounds;

    @Option(names = "--store", description = "What the server keeps its data in: ${COMPLETION-CANDIDATES}.")
    private DatabaseKind kind = DatabaseKind.SQLITE;

    @Option(names = "--seed", defaultValue = "1", description = "Of the moments when it is killed.")
    private long seed;

    @Option(names = "--plant", description = "hasty: updates are acknowledged before they are carried out.")
    private Plant plant = Plant.NONE;

    private final Losses losses = new Losses();
    private final List<Purchase> audited = new ArrayList<>();
    private long acknowledged;
    private long cut;
    private long early;

    /** A fault that the proof must notice. */
    private enum Plant {
        NONE,
        HASTY
    }

    @Override
    public Integer call() throws Exception {
        Random random = new Random(seed);
        try (Database database = kind.open()) {
            List<Purchase> before = List.of();
            for (int round = 1; round <= rounds; round++) {
                before = round(database, before, random.nextLong(LONGEST_MILLIS));
                Progress.say(
                        "killed %d of %d times, %d carts".formatted(round, rounds, audited.size() + before.size()));
            }
            try (ServerProcess server = ServerProcess.quick(database.url())) {
                audit(server.target(), before);
            }
            return judged(database);
        }
    }

    private List<Purchase> round(Database database, List<Purchase> before, long millis) throws Exception {
        try (ServerProcess server = ServerProcess.quick(database.url())) {
            audit(server.target(), before);
            if (plant == Plant.NONE) {
                return load(server, server.target(), millis);
            }
            try (HastyFront front = HastyFront.before(server.target())) {
                return load(server, front.target(), millis);
            }
        }
    }

    private List<Purchase> load(ServerProcess server, Target target, long millis) throws Exception {
        Traffic traffic = Traffic.start(target, BUYERS);
        traffic.awaitFirst();
        traffic.watch(millis);
        early += traffic.cut();
        server.kill();
        traffic.join();
        acknowledged += traffic.acknowledged();
        cut += traffic.cut();
        return traffic.purchases();
    }

    private void audit(Target target, List<Purchase> purchases) throws IOException {
        try (Wire wire = Wire.open(target.base())) {
            for (Purchase purchase : purchases) {
                purchase.audit(wire, target, losses);
            }
        }
        audited.addAll(purchases);
    }

    private int judged(Database database) throws IOException {
        Verdict verdict = new Verdict();
        verdict.atLeast("writes acknowledged before a kill", acknowledged, rounds);
        verdict.atLeast("requests under way when it was killed", cut, rounds);
        verdict.exactly("connections broken before it was killed", early, 0);
        losses.judge(verdict);
        verdict.exactly("orders in the store", database.count("customer_order"), Purchase.orders(audited));
        return verdict.exit();
    }
}
