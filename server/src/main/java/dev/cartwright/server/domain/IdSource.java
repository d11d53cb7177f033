package dev.cartwright.server.domain;

import java.util.UUID;
import java.util.function.Supplier;

/**
 * Makes the ids that the service assigns, in their documented shapes.
 *
 * @param random a fresh, unguessable UUID each time
 */
public record IdSource(Supplier<UUID> random) {
    private static final int ORDER_ID_DIGITS = 12;

    String cartId() {
        return random.get().toString();
    }

    String subscriptionId() {
        return random.get().toString();
    }

    /** A GUID, as orders of legacy offers have it. */
    String legacyOrderId() {
        return random.get().toString();
    }

    /** Twelve hexadecimal digits; the caller makes sure that it is free. */
    String orderId() {
        String digits = random.get().toString().replace("-", "");
        return digits.substring(digits.length() - ORDER_ID_DIGITS);
    }
}
