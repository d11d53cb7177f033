package dev.cartwright.server;

import java.util.List;

/** One request of a sequence; carts and orders are named by the number in which they came about, also by ones that never did. */
sealed interface Step {
    record Create(List<Line> lines) implements Step {}

    record Put(int cart, List<Line> lines) implements Step {}

    record Get(int cart) implements Step {}

    record Checkout(int cart) implements Step {}

    record Cancel(int order) implements Step {}

    record CancelLine(int order, int line) implements Step {}

    /** A line of a cart. */
    record Line(Item item, int quantity, String billingCycle) {}

    /** What a line asks for. */
    enum Item {
        PLAIN("CFQ7TTC0LH0Z:0001:CFQ7TTC0K18P"),
        FAILS_ON_THE_LINE("TESTLINE0000:0001:CODE00010003"),
        FAILS_IN_THE_CHECKOUT("TESTORDER000:0001:CODE00800010");

        final String id;

        Item(String id) {
            this.id = id;
        }
    }
}
