package dev.cartwright.conformance.proof;

import dev.cartwright.client.CartById;
import dev.cartwright.client.Carts;
import dev.cartwright.client.Credential;
import dev.cartwright.client.PartnerCenter;
import dev.cartwright.client.model.BillingCycle;
import dev.cartwright.client.model.Cart;
import dev.cartwright.client.model.CartLineItem;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Both call the same server about the same cart, in turns, so that a busy machine troubles both alike. */
@Command(
        name = "cost",
        description =
                "A GET and a PUT cost at most 1.5 times what the JDK's client and Jackson alone cost for the same.")
final class CostProof implements Callable<Integer> {
    private static final double DEAREST = 1.5;
    private static final Duration SLICE = Duration.ofSeconds(1);
    private static final int MOST_QUANTITY = 1_000;

    @Option(names = "--rounds", defaultValue = "20", description = "Slices of 1 s measured of each of the four.")
    private int rounds;

    @Option(names = "--warm-up", defaultValue = "20", description = "Slices of 1 s of each before these.")
    private int warmUp;

    @Option(names = "--plant", description = "twice: the client makes each call twice.")
    private Plant plant = Plant.NONE;

    private int quantity;

    /** A fault that the proof must notice. */
    private enum Plant {
        NONE,
        TWICE
    }

    @Override
    public Integer call() throws Exception {
        try (ServerProcess server = ServerProcess.start()) {
            Credential credential = SampleServer.credential(server.uri());
            try (PartnerCenter partner = PartnerCenter.builder()
                    .endpoint(server.uri())
                    .credential(credential)
                    .build()) {
                Carts carts = partner.customers().byId(SampleServer.CUSTOMER).carts();
                Cart cart = carts.create(wanted());
                URI uri = server.uri().resolve("/v1/customers/" + SampleServer.CUSTOMER + "/carts/" + cart.getId());
                return judged(carts.byId(cart.getId()), new BareCart(uri, credential.token()), cart);
            }
        }
    }

    private static Cart wanted() {
        return new Cart()
                .addLineItemsItem(new CartLineItem()
                        .catalogItemId(SampleServer.ITEM)
                        .quantity(1)
                        .billingCycle(BillingCycle.MONTHLY)
                        .termDuration("P1M"));
    }

    private int judged(CartById client, BareCart bare, Cart cart) throws Exception {
        CallMeter bareGet = new CallMeter("GET, bare", bare::get);
        CallMeter get = new CallMeter("GET, client", planted(client::get));
        CallMeter barePut = new CallMeter("PUT, bare", () -> bare.put(changed(cart)));
        CallMeter put = new CallMeter("PUT, client", planted(() -> client.put(changed(cart))));
        List<CallMeter> meters = List.of(bareGet, get, barePut, put);
        for (int round = 0; round < warmUp; round++) {
            for (CallMeter meter : meters) {
                meter.warmUp(SLICE);
            }
        }
        for (int round = 0; round < rounds; round++) {
            for (CallMeter meter : meters) {
                meter.slice(SLICE);
            }
        }
        Figures figures = new Figures();
        figures.atMost("GET, time against the bare one", get.time() / bareGet.time(), DEAREST);
        figures.atMost("GET, processor time", get.processorTime() / bareGet.processorTime(), DEAREST);
        figures.atMost("PUT, time", put.time() / barePut.time(), DEAREST);
        figures.atMost("PUT, processor time", put.processorTime() / barePut.processorTime(), DEAREST);
        return figures.exit();
    }

    private Callable<Cart> planted(Callable<Cart> call) {
        return plant == Plant.NONE
                ? call
                : () -> {
                    call.call();
                    return call.call();
                };
    }

    private Cart changed(Cart cart) {
        quantity = 1 + quantity % MOST_QUANTITY;
        cart.getLineItems().get(0).setQuantity(quantity);
        return cart;
    }
}
