package dev.cartwright.server.proof;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Supplier;

/** Carts that a server has, and what it takes to update one of them as the documentation's sample does: get it, change it, put it. */
final class StoredCarts {
    private static final String ANY_ID = "MS-RequestId: 00000000-0000-4000-8000-000000000000";
    private static final byte[] BEFORE_ID = "MS-RequestId: ".getBytes(ISO_8859_1);
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

    /** A PUT of any of the carts under a new id, all prepared beforehand so that a load is cheap to send. */
    static Supplier<byte[]> updates(Target target, List<ObjectNode> carts) {
        List<byte[]> requests = new ArrayList<>();
        for (ObjectNode cart : carts) {
            ObjectNode line = (ObjectNode) cart.at("/lineItems/0");
            line.put("quantity", ThreadLocalRandom.current().nextInt(1, MOST_QUANTITY));
            requests.add(
                    target.request("PUT", Target.CARTS + "/" + cart.path("id").asText(), cart.toString(), ANY_ID));
        }
        return () -> {
            ThreadLocalRandom random = ThreadLocalRandom.current();
            byte[] request = requests.get(random.nextInt(requests.size())).clone();
            byte[] id =
                    new UUID(random.nextLong(), random.nextLong()).toString().getBytes(ISO_8859_1);
            System.arraycopy(id, 0, request, placeOfId(request), id.length);
            return request;
        };
    }

    private static int placeOfId(byte[] request) {
        int start = 0;
        while (!Arrays.equals(request, start, start + BEFORE_ID.length, BEFORE_ID, 0, BEFORE_ID.length)) {
            start++;
        }
        return start + BEFORE_ID.length;
    }
}
