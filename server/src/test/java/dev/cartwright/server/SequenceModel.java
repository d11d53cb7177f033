package dev.cartwright.server;

import dev.cartwright.server.Step.Item;
import dev.cartwright.server.Step.Line;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the decisions say that a server answers, written from their pages alone; each rule names its page. */
final class SequenceModel {
    private static final int NEW = -1;

    private final List<ModelCart> carts = new ArrayList<>();
    private final List<ModelOrder> orders = new ArrayList<>();

    /** A cart as the decisions see it; ordered once {@code bought} names orders. */
    private static final class ModelCart {
        private List<Line> lines = List.of();
        private List<Integer> bought = List.of();

        /** 0010: lines of one billing cycle, numbered by first appearance. */
        private Map<String, List<Line>> groups() {
            return lines.stream()
                    .collect(Collectors.groupingBy(Line::billingCycle, LinkedHashMap::new, Collectors.toList()));
        }

        private String text(int number) {
            List<String> groups = List.copyOf(groups().keySet());
            return "cart %d %s %s"
                    .formatted(
                            number,
                            bought.isEmpty() ? "Active" : "Ordered",
                            lines.stream()
                                    .map(line -> line.quantity() + "/" + groups.indexOf(line.billingCycle())
                                            + (line.item() == Item.FAILS_ON_THE_LINE ? "!" : ""))
                                    .toList());
        }
    }

    /** An order of so many lines. */
    private static final class ModelOrder {
        private final int lines;
        private final TreeSet<Integer> cancelled = new TreeSet<>();

        private ModelOrder(int lines) {
            this.lines = lines;
        }

        private boolean isCancelled() {
            return cancelled.size() == lines;
        }

        private String text() {
            return "order " + (isCancelled() ? "cancelled " : "pending ") + cancelled;
        }
    }

    private static boolean holds(List<Line> lines, Item item) {
        return lines.stream().anyMatch(line -> line.item() == item);
    }

    String answer(Step step) {
        if (step instanceof Step.Create create) {
            return write(NEW, create.lines());
        } else if (step instanceof Step.Put put) {
            return write(put.cart(), put.lines());
        } else if (step instanceof Step.Get get) {
            return get.cart() < carts.size() ? "200 " + carts.get(get.cart()).text(get.cart()) : "404/800008";
        } else if (step instanceof Step.Checkout checkout) {
            return checkout(checkout.cart());
        } else if (step instanceof Step.Cancel cancel) {
            return cancel(cancel.order(), List.of());
        }
        Step.CancelLine cancel = (Step.CancelLine) step;
        return cancel(cancel.order(), List.of(cancel.line()));
    }

    /** 0003 and 0022; the body before the cart (0008). */
    private String write(int number, List<Line> lines) {
        if (lines.isEmpty()) {
            return "400/800002";
        } else if (lines.stream().anyMatch(line -> line.quantity() < 1)) {
            return "400/900275";
        } else if (number == NEW) {
            carts.add(new ModelCart());
            return write(carts.size() - 1, lines);
        } else if (number >= carts.size()) {
            return "404/800008";
        } else if (!carts.get(number).bought.isEmpty()) {
            return "400/800065";
        }
        carts.get(number).lines = lines;
        return "201 " + carts.get(number).text(number);
    }

    /** 0003: the first answer again; 0019: nothing bought leaves the cart as it was. */
    private String checkout(int number) {
        if (number >= carts.size()) {
            return "404/800008";
        }
        ModelCart cart = carts.get(number);
        if (holds(cart.lines, Item.FAILS_ON_THE_LINE)) {
            return "400/800009";
        }
        long failed = cart.groups().values().stream()
                .filter(lines -> holds(lines, Item.FAILS_IN_THE_CHECKOUT))
                .count();
        if (cart.bought.isEmpty()) {
            cart.bought = cart.groups().values().stream()
                    .filter(lines -> !holds(lines, Item.FAILS_IN_THE_CHECKOUT))
                    .map(lines -> {
                        orders.add(new ModelOrder(lines.size()));
                        return orders.size() - 1;
                    })
                    .toList();
        }
        return "201 orders " + cart.bought + " errors " + failed;
    }

    /** 0012: what is cancelled already is refused. */
    private String cancel(int number, List<Integer> lines) {
        if (number >= orders.size()) {
            return "404/20000";
        }
        ModelOrder order = orders.get(number);
        if (order.isCancelled() || lines.stream().anyMatch(order.cancelled::contains)) {
            return "400/800061";
        } else if (lines.stream().anyMatch(line -> line >= order.lines)) {
            return "400/800071";
        }
        order.cancelled.addAll(
                lines.isEmpty() ? IntStream.range(0, order.lines).boxed().toList() : lines);
        return "200 " + order.text();
    }
}
