package dev.cartwright.conformance.proof;

import dev.cartwright.client.CallOptions;
import dev.cartwright.client.Carts;
import dev.cartwright.client.Credential;
import dev.cartwright.client.CustomerById;
import dev.cartwright.client.PartnerCenter;
import dev.cartwright.client.PartnerCenterException;
import dev.cartwright.client.Response;
import dev.cartwright.client.RetryPolicy;
import dev.cartwright.client.model.BillingCycle;
import dev.cartwright.client.model.Cart;
import dev.cartwright.client.model.CartLineItem;
import dev.cartwright.client.model.CartStatus;
import dev.cartwright.client.model.Order;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Each intent is one cart and one checkout; whatever the client gives up its caller repeats, under the same id if it may be done. */
@Command(
        name = "checkouts",
        description =
                "Carts are created and checked out once each over a network that drops, delays, doubles and cuts.")
final class CheckoutsProof implements Callable<Integer> {
    private static final int CALLERS = 16;
    private static final int MOST_REPEATS = 100;
    private static final Duration PATIENCE = Duration.ofMillis(500);
    private static final Duration LONGER = PATIENCE.multipliedBy(2);

    @Option(names = "--rounds", defaultValue = "2000", description = "Intents.")
    private int rounds;

    @Option(names = "--seed", description = "Of what the network does; drawn and printed when left out.")
    private long seed = new Random().nextInt(1_000_000);

    @Option(
            names = "--plant",
            description = "no-request-id: the network takes the MS-RequestId away, from requests and answers;"
                    + " unsent: the client says of each failure that nothing was done.")
    private Plant plant = Plant.NONE;

    private final LongAdder calls = new LongAdder();
    private final LongAdder repeats = new LongAdder();

    /** A fault that the proof must notice. */
    private enum Plant {
        NONE(request -> request),
        NO_REQUEST_ID(request -> request.without("MS-RequestId")),
        UNSENT(request -> request);

        private final UnaryOperator<Message> change;

        Plant(UnaryOperator<Message> change) {
            this.change = change;
        }

        @Override
        public String toString() {
            return name().replace('_', '-');
        }
    }

    /** What the caller was told at last. */
    private record Bought(String cart, List<Order> orders) {
        static final Bought NOTHING = new Bought("", List.of());
    }

    @Override
    public Integer call() throws Exception {
        Figures.tell("seed", seed);
        Path folder = Files.createTempDirectory("cartwright-proof");
        try (SampleServer server = SampleServer.on(folder.resolve("proof.db"))) {
            List<Bought> bought = bought(server);
            return judged(bought, server);
        } finally {
            for (Path file : files(folder)) {
                Files.delete(file);
            }
            Files.delete(folder);
        }
    }

    private List<Bought> bought(SampleServer server) throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try (RoughProxy proxy = new RoughProxy(server.uri(), plant.change, seed, LONGER.toMillis());
                PartnerCenter partner = client(proxy.uri(), server.credential())) {
            List<Future<Bought>> running = new ArrayList<>();
            for (int intent = 0; intent < rounds; intent++) {
                String name = "intent " + intent;
                Way way = Way.of(intent);
                running.add(callers.submit(() -> buy(partner, way, name)));
            }
            List<Bought> bought = new ArrayList<>();
            for (Future<Bought> one : running) {
                try {
                    bought.add(one.get());
                } catch (ExecutionException e) {
                    System.err.println(e.getCause());
                    bought.add(Bought.NOTHING);
                }
            }
            proxy.awaitSettled();
            tell(proxy);
            return bought;
        } finally {
            callers.shutdownNow();
        }
    }

    private static PartnerCenter client(URI endpoint, Credential credential) {
        return PartnerCenter.builder()
                .endpoint(endpoint)
                .credential(credential)
                .requestTimeout(PATIENCE)
                .retryPolicy(RetryPolicy.standard().pauses(Duration.ofMillis(20), Duration.ofMillis(200)))
                .build();
    }

    private Bought buy(PartnerCenter partner, Way way, String name) {
        Cart wanted = new Cart()
                .addLineItemsItem(new CartLineItem()
                        .catalogItemId(SampleServer.ITEM)
                        .friendlyName(name)
                        .quantity(1)
                        .billingCycle(BillingCycle.MONTHLY)
                        .termDuration("P1M"));
        Cart cart = untilAnswered(partner, carts -> way.create().apply(carts, wanted));
        List<Order> orders = untilAnswered(partner, carts -> way.checkout().apply(carts.byId(cart.getId())))
                .getOrders();
        return new Bought(cart.getId(), orders);
    }

    /** The same call as often as it takes: under the same id once it may be done, under another when it is said not to be. */
    private <T> T untilAnswered(PartnerCenter partner, Function<Carts, Response<T>> call) {
        CallOptions options = fresh();
        boolean mayBeDone = false;
        for (int left = MOST_REPEATS; ; left--) {
            calls.increment();
            try {
                return call.apply(partner.customers(options)
                                .byId(SampleServer.CUSTOMER)
                                .carts())
                        .value();
            } catch (PartnerCenterException e) {
                if (left == 0 || !e.retryable()) {
                    throw e;
                }
                repeats.increment();
                mayBeDone |= e.mayBeDone() && plant != Plant.UNSENT;
                options = mayBeDone ? options : fresh();
            }
        }
    }

    private static CallOptions fresh() {
        return CallOptions.none().requestId(UUID.randomUUID().toString());
    }

    private void tell(RoughProxy proxy) {
        long requests = 0;
        for (Fate fate : Fate.values()) {
            requests += proxy.count(fate);
            Figures.tell("  " + fate.name().toLowerCase(Locale.ROOT).replace('_', ' '), proxy.count(fate));
        }
        Figures.tell("requests", requests);
        Figures.tell("sent again by the client", requests - calls.sum());
        Figures.tell("repeated by the caller, given up by the client", repeats.sum());
    }

    private int judged(List<Bought> bought, SampleServer server) throws IOException {
        Set<String> carts = new HashSet<>();
        Set<String> orders = new HashSet<>();
        int lost = 0;
        int mixedUp = 0;
        try (PartnerCenter direct = server.client()) {
            CustomerById customer = direct.customers().byId(SampleServer.CUSTOMER);
            for (int intent = 0; intent < bought.size(); intent++) {
                Bought one = bought.get(intent);
                if (one.orders.isEmpty()) {
                    lost++;
                    continue;
                }
                carts.add(one.cart);
                one.orders.forEach(order -> orders.add(order.getId()));
                Cart stored = customer.carts().byId(one.cart).get();
                lost += CartStatus.ORDERED.equals(stored.getStatus()) ? 0 : 1;
                for (Order order : one.orders) {
                    Order found = customer.orders().byId(order.getId()).get();
                    mixedUp += found.getLineItems().get(0).getFriendlyName().equals("intent " + intent) ? 0 : 1;
                }
            }
        }
        Figures figures = new Figures();
        figures.exactly("intents lost", lost, 0);
        figures.exactly("orders that are another intent's", mixedUp, 0);
        figures.exactly("different carts acknowledged", carts.size(), rounds);
        figures.exactly("different orders acknowledged", orders.size(), rounds);
        figures.exactly("carts in the store", server.count("cart"), rounds);
        figures.exactly("orders in the store", server.count("customer_order"), rounds);
        return figures.exit();
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }
}
