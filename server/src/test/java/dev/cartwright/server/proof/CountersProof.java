package dev.cartwright.server.proof;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Every writer reads the cart, adds one and writes it back under the tag that it has read. */
@Command(
        name = "counters",
        description = "16 writers who send If-Match never overwrite each other: the quantity is what was acknowledged.")
final class CountersProof implements Callable<Integer> {
    private static final int WRITERS = 16;
    private static final int REFUSED = 412;

    @Option(names = "--rounds", defaultValue = "500", description = "Increments that each writer attempts.")
    private int rounds;

    @Option(names = "--store", description = "What the servers keep their data in: ${COMPLETION-CANDIDATES}.")
    private DatabaseKind kind = DatabaseKind.SQLITE;

    @Option(names = "--plant", description = "unconditional: If-Match is not sent.")
    private Plant plant = Plant.NONE;

    /** A fault that the proof must notice. */
    private enum Plant {
        NONE,
        UNCONDITIONAL
    }

    @Override
    public Integer call() throws Exception {
        try (Fleet fleet = Fleet.start(kind)) {
            String cart = Target.CARTS + "/"
                    + StoredCarts.create(fleet.target(0), 1).get(0).path("id").asText();
            Progress.say(WRITERS + " writers, " + rounds + " increments each");
            long acknowledged = Load.sum(WRITERS, writer -> increments(fleet.target(writer), cart));
            Verdict verdict = new Verdict();
            verdict.atLeast("increments acknowledged", acknowledged, rounds);
            verdict.exactly("quantity in the end, less the one it began with", quantity(fleet, cart) - 1, acknowledged);
            return verdict.exit();
        }
    }

    private long increments(Target target, String cart) throws IOException {
        long acknowledged = 0;
        try (Wire wire = Wire.open(target.base())) {
            for (int round = 0; round < rounds; round++) {
                Reply answer = increment(wire, target, cart);
                if (answer.status() != REFUSED) {
                    answer.orFail();
                    acknowledged++;
                }
            }
        }
        return acknowledged;
    }

    private Reply increment(Wire wire, Target target, String cart) throws IOException {
        Reply found = wire.send(target.get(cart)).orFail();
        ObjectNode changed = (ObjectNode) found.json();
        ObjectNode line = (ObjectNode) changed.at("/lineItems/0");
        line.put("quantity", line.path("quantity").asInt() + 1);
        String condition =
                "If-Match: " + (plant == Plant.NONE ? found.header("ETag").orElseThrow() : "*");
        return wire.send(target.request("PUT", cart, changed.toString(), condition));
    }

    private static long quantity(Fleet fleet, String cart) throws IOException {
        try (Wire wire = Wire.open(fleet.target(0).base())) {
            return wire.send(fleet.target(0).get(cart))
                    .orFail()
                    .json()
                    .at("/lineItems/0/quantity")
                    .asLong();
        }
    }
}
