package dev.cartwright.server.proof;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** Carts that a server has, and what it takes to update one of them as the documentation's sample does: get it, change it, put it. */
final class StoredCarts {
    private static final int MOST_QUANTITY = 1_000;

    private StoredCarts() {}

    /** The bodies of new carts of one line, as the server answered them. */
    static List<ObjectNode> create(Target target, int count) throws IOException {
        List<ObjectNode> carts = new ArrayList<>();
        try (Wire wire = Wire.open(target.base())) {
            byte[] request = target.request("POST", Target.CARTS, Target.cart(Target.line(1, "monthly")));
            while (carts.size() < count) {
                carts.add((ObjectNode) wire.send(request).orFail().json());
            }
        }
        return carts;
    }

    /** A PUT of any of the carts with any quantity, each made beforehand so that a load is cheap to send. */
    static Supplier<byte[]> updates(Target target, List<ObjectNode> carts) {
        List<byte[]> requests = new ArrayList<>();
        for (ObjectNode cart : carts) {
            ObjectNode line = (ObjectNode) cart.at("/lineItems/0");
            line.put("quantity", ThreadLocalRandom.current().nextInt(1, MOST_QUANTITY));
            requests.add(
                    target.request("PUT", Target.CARTS + "/" + cart.path("id").asText(), cart.toString()));
        }
        return () -> requests.get(ThreadLocalRandom.current().nextInt(requests.size()));
    }
}
