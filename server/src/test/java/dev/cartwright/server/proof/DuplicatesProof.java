package dev.cartwright.server.proof;

import java.io.IOException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CyclicBarrier;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** All duplicates of a request set out together, and only then those of the next. */
@Command(
        name = "duplicates",
        description = "A request sent 16 times at once under one MS-RequestId is carried out once and answered alike.")
final class DuplicatesProof implements Callable<Integer> {
    private static final int DUPLICATES = 16;
    private static final int STILL_RUNNING = 409;
    private static final String BODY = Target.cart(Target.line(1, "monthly"));

    @Option(names = "--rounds", defaultValue = "500", description = "Requests, each with its duplicates.")
    private int rounds;

    @Option(names = "--store", description = "What the servers keep their data in: ${COMPLETION-CANDIDATES}.")
    private DatabaseKind kind = DatabaseKind.SQLITE;

    @Option(
            names = "--plant",
            description = "strangers: each duplicate has an id of its own. apart: the servers share no database.")
    private Plant plant = Plant.NONE;

    /** A fault that the proof must notice. */
    private enum Plant {
        NONE,
        STRANGERS,
        APART
    }

    @Override
    public Integer call() throws Exception {
        String[] ids = IntStream.range(0, rounds)
                .mapToObj(round -> UUID.randomUUID().toString())
                .toArray(String[]::new);
        Set<String> answers = ConcurrentHashMap.newKeySet();
        CyclicBarrier together = new CyclicBarrier(DUPLICATES);
        try (Fleet fleet = plant == Plant.APART ? Fleet.apart(kind) : Fleet.start(kind)) {
            Progress.say(rounds + " requests, each " + DUPLICATES + " times");
            long waiting = Load.sum(DUPLICATES, caller -> {
                long conflicts = 0;
                Target target = fleet.target(caller);
                try (Wire wire = Wire.open(target.base())) {
                    for (String id : ids) {
                        together.await();
                        conflicts += send(wire, target, id, answers);
                    }
                }
                return conflicts;
            });
            Verdict.tell("answered 409, still running", waiting, "");
            Verdict verdict = new Verdict();
            verdict.exactly("carts in the store", fleet.database().count("cart"), rounds);
            verdict.exactly("different answers", answers.size(), rounds);
            return verdict.exit();
        }
    }

    /** How many conflicts it met, 0 or 1. */
    private int send(Wire wire, Target target, String id, Set<String> answers) throws IOException {
        String sent = plant == Plant.STRANGERS ? UUID.randomUUID().toString() : id;
        Reply answer = wire.send(target.request("POST", Target.CARTS, BODY, "MS-RequestId: " + sent));
        if (answer.status() == STILL_RUNNING) {
            return 1;
        }
        answers.add(id + answer.orFail().status() + answer.header("ETag") + answer.text());
        return 0;
    }
}
