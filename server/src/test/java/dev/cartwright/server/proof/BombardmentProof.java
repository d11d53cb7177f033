package dev.cartwright.server.proof;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** One seeded stream of requests to every operation, most of them wrong somewhere. */
@Command(
        name = "bombardment",
        description =
                "20,000 generated requests: no answer of 500 or more, none undocumented, none that breaks the contract.")
final class BombardmentProof implements Callable<Integer> {
    private static final int OFTEN = 4;
    private static final int EVERY = 2_000;
    private static final int MOST_NAMED = 5;
    private static final String CART = """
            {"id":"x","status":"Active","lineItems":[{"id":0,"catalogItemId":"%s","friendlyName":"A","quantity":3,
            "currencyCode":"USD","billingCycle":"monthly","termDuration":"P1M","participants":[{"key":"transaction_reseller",
            "value":"5357564"}],"provisioningContext":{"Scope":"shared"},"orderGroup":"0","renewsTo":{"termDuration":"P1Y"},
            "addonItems":[{"id":1,"catalogItemId":"%s","quantity":1,"billingCycle":"monthly"}]},
            {"catalogItemId":"OFFER-1","quantity":1,"billingCycle":"annual"}]}""".formatted(Target.ITEM, Target.ITEM);
    private static final String CANCELLATION = """
            {"id":"x","status":"cancelled","lineItems":[{"lineItemNumber":0,"offerId":"%s"}]}""".formatted(Target.ITEM);

    @Option(names = "--rounds", defaultValue = "20000", description = "Requests.")
    private int rounds;

    @Option(names = "--seed", defaultValue = "1", description = "Of the requests.")
    private long seed;

    @Option(
            names = "--plant",
            description = "contract: the answers are judged by a contract whose statuses and bodies are others;"
                    + " headers: by one with another header.")
    private Plant plant = Plant.NONE;

    private final TreeMap<Integer, Integer> statuses = new TreeMap<>();
    private final List<String> carts = new ArrayList<>(List.of("00000000-0000-4000-8000-000000000000"));
    private final List<String> orders = new ArrayList<>(List.of("0123456789ab"));
    private final Set<String> succeeded = new TreeSet<>();
    private int failures;
    private int undocumented;
    private int broken;

    /** A fault that the proof must notice. */
    private enum Plant {
        NONE,
        CONTRACT,
        HEADERS
    }

    /** One kind of request; {@code $} stands for an id. */
    private record Shot(String operation, String method, String path, String body) {}

    private static final List<Shot> SHOTS = List.of(
            new Shot("createCart", "POST", Target.CARTS, CART),
            new Shot("updateCart", "PUT", Target.CARTS + "/$", CART),
            new Shot("getCart", "GET", Target.CARTS + "/$", "{}"),
            new Shot("checkoutCart", "POST", Target.CARTS + "/$/checkout", "{}"),
            new Shot("getOrder", "GET", Target.ORDERS + "/$", "{}"),
            new Shot("updateOrder", "PATCH", Target.ORDERS + "/$", CANCELLATION),
            new Shot("getOrderProvisioningStatus", "GET", Target.ORDERS + "/$/provisioningstatus", "{}"));

    @Override
    public Integer call() throws Exception {
        WrittenContract contract = switch (plant) {
            case NONE -> WrittenContract.read();
            case CONTRACT -> WrittenContract.broken();
            case HEADERS -> WrittenContract.withAnotherHeader();
        };
        Random random = new Random(seed);
        Mutation mutation = new Mutation(random);
        try (Scratch scratch = Scratch.open();
                ServerProcess server = ServerProcess.server(List.of("-Xmx256m"), scratch.sqlite("bombardment.db"))) {
            URI base = server.target().base();
            List<Target> callers = List.of(server.target(), new Target(base, new Granted(base).appAndUser()));
            Wire wire = Wire.open(base);
            for (int round = 0; round < rounds; round++) {
                Shot shot = SHOTS.get(random.nextInt(SHOTS.size()));
                Reply reply = wire.send(request(shot, callers.get(random.nextInt(callers.size())), random, mutation));
                judge(contract, shot.operation(), reply);
                if (reply.header("Connection").isPresent()) {
                    wire.close();
                    wire = Wire.open(base);
                }
                if (round % EVERY == EVERY - 1) {
                    Progress.say(round + 1 + " requests, " + statuses);
                }
            }
            wire.close();
        }
        Verdict verdict = new Verdict();
        statuses.forEach((status, count) -> Verdict.tell("answered " + status, count, "times"));
        verdict.exactly("operations that succeeded", succeeded.size(), SHOTS.size());
        verdict.exactly("answers of 500 or more", failures, 0);
        verdict.exactly("undocumented statuses", undocumented, 0);
        verdict.exactly("answers that break the contract", broken, 0);
        return verdict.exit();
    }

    private byte[] request(Shot shot, Target target, Random random, Mutation mutation) throws IOException {
        List<String> known = shot.path().startsWith(Target.ORDERS) ? orders : carts;
        String id = known.get(known.size() - 1 - random.nextInt(Math.min(OFTEN, known.size())));
        if (random.nextInt(OFTEN * OFTEN) == 0) {
            id = id.substring(1) + (char) ('a' + random.nextInt(26));
        }
        List<String> headers = new ArrayList<>();
        if (random.nextInt(OFTEN) == 0) {
            headers.add("MS-RequestId: "
                    + List.of("x", "00000000-0000-4000-8000-00000000000" + random.nextInt(10))
                            .get(random.nextInt(2)));
        }
        if (random.nextInt(OFTEN) == 0) {
            headers.add("If-Match: "
                    + List.of("*", "\"1\"", "W/\"1\"", "1", "\"2\", \"1\"").get(random.nextInt(5)));
        }
        if (random.nextInt(OFTEN * OFTEN) == 0) {
            headers.add("Accept: "
                    + List.of("text/xml", "*/*;q=0", "application/*", ",").get(random.nextInt(4)));
        }
        if (random.nextInt(OFTEN * OFTEN) == 0) {
            headers.add("X-Locale: " + List.of("de-DE", "", "€", "x".repeat(99)).get(random.nextInt(4)));
        }
        String query = random.nextInt(OFTEN) == 0
                ? "?include_price=" + List.of("true", "1", "").get(random.nextInt(3))
                : "";
        return target.request(
                shot.method(),
                shot.path().replace("$", id) + query,
                mutation.of(shot.body()),
                headers.toArray(String[]::new));
    }

    private void judge(WrittenContract contract, String operation, Reply reply) {
        statuses.merge(reply.status(), 1, Integer::sum);
        if (reply.isSuccess()) {
            succeeded.add(operation);
        }
        if (reply.status() >= 500) {
            failures++;
            name(operation + " " + reply.status() + " " + reply.text());
        } else if (!contract.documents(operation, reply)) {
            undocumented++;
            name(operation + " answers " + reply.status());
        } else if (!contract.faults(operation, reply).isEmpty()) {
            broken++;
            name(operation + " " + reply.status() + ": " + contract.faults(operation, reply));
        } else if (reply.status() == 201) {
            learn(operation, reply.json());
        }
    }

    private void learn(String operation, JsonNode answer) {
        if (operation.equals("createCart")) {
            carts.add(answer.path("id").asText());
        }
        answer.path("orders").forEach(order -> orders.add(order.path("id").asText()));
    }

    private void name(String what) {
        if (failures + undocumented + broken <= MOST_NAMED) {
            Progress.say(what);
        }
    }
}
