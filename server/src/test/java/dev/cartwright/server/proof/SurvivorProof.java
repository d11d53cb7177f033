package dev.cartwright.server.proof;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The buyers of the server that is killed are cut off; those of the other must not notice. */
@Command(
        name = "survivor",
        description =
                "Of two servers on one PostgreSQL one is killed under load: the other serves on, nothing is lost.")
final class SurvivorProof implements Callable<Integer> {
    private static final int BUYERS = 4;
    private static final long MILLIS = 1_500;

    @Option(names = "--rounds", defaultValue = "10", description = "How often one is killed and replaced, in turns.")
    private int rounds;

    @Option(
            names = "--plant",
            description = "hasty: the one to be killed acknowledges updates before they are carried out.")
    private Plant plant = Plant.NONE;

    private final Losses losses = new Losses();
    private final List<Purchase> audited = new ArrayList<>();
    private long cut;
    private long troubled;
    private long fewestAfter = Long.MAX_VALUE;

    /** A fault that the proof must notice. */
    private enum Plant {
        NONE,
        HASTY
    }

    @Override
    public Integer call() throws Exception {
        try (Fleet fleet = Fleet.start(DatabaseKind.POSTGRESQL)) {
            for (int round = 1; round <= rounds; round++) {
                round(fleet, round % 2);
                fleet.replace(round % 2);
                Progress.say("killed %d of %d times, %d carts".formatted(round, rounds, audited.size()));
            }
            return judged(fleet.database());
        }
    }

    private void round(Fleet fleet, int doomed) throws Exception {
        if (plant == Plant.NONE) {
            load(fleet, doomed, fleet.target(doomed));
            return;
        }
        try (HastyFront front = HastyFront.before(fleet.target(doomed))) {
            load(fleet, doomed, front.target());
        }
    }

    private void load(Fleet fleet, int doomed, Target target) throws Exception {
        Target survivor = fleet.target(doomed + 1);
        Traffic victims = Traffic.start(target, BUYERS);
        Traffic witnesses = Traffic.start(survivor, BUYERS);
        victims.awaitFirst();
        witnesses.awaitFirst();
        victims.watch(MILLIS);
        fleet.kill(doomed);
        victims.join();

        long before = witnesses.acknowledged();
        witnesses.watch(MILLIS);
        fewestAfter = Math.min(fewestAfter, witnesses.acknowledged() - before);
        witnesses.stop();

        cut += victims.cut();
        troubled += witnesses.cut();
        audit(survivor, victims, witnesses);
    }

    private void audit(Target target, Traffic victims, Traffic witnesses) throws IOException {
        List<Purchase> purchases = Stream.of(victims, witnesses)
                .flatMap(traffic -> traffic.purchases().stream())
                .toList();
        try (Wire wire = Wire.open(target.base())) {
            for (Purchase purchase : purchases) {
                purchase.audit(wire, target, losses);
            }
        }
        audited.addAll(purchases);
    }

    private int judged(Database database) throws IOException {
        Verdict verdict = new Verdict();
        verdict.atLeast("buyers cut off by a kill", cut, rounds);
        verdict.exactly("buyers of the other server who were cut off", troubled, 0);
        verdict.atLeast("writes that the other acknowledged after a kill", fewestAfter, 1);
        losses.judge(verdict);
        verdict.exactly("orders in the store", database.count("customer_order"), Purchase.orders(audited));
        return verdict.exit();
    }
}
