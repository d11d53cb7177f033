package dev.cartwright.server;

import static dev.cartwright.server.RunningServer.CARTS;
import static dev.cartwright.server.RunningServer.ORDERS;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.server.Step.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Sends the steps of one sequence to a server and says what it answered, in the words of the model. */
final class SequenceRun {
    private static final String NO_CART = "00000000-0000-4000-8000-000000000000";
    private static final String NO_ORDER = "000000000000";
    private static final String CANCELLED = "{\"status\":\"cancelled\"}";

    private final RunningServer server;
    private final List<String> carts = new ArrayList<>();
    private final List<String> orders = new ArrayList<>();

    SequenceRun(RunningServer server) {
        this.server = server;
    }

    String answer(Step step) {
        if (step instanceof Step.Create create) {
            return cart(server.post(CARTS, body(create.lines())));
        } else if (step instanceof Step.Put put) {
            return cart(server.put(cart(put.cart()), body(put.lines())));
        } else if (step instanceof Step.Get get) {
            return cart(server.get(cart(get.cart())));
        } else if (step instanceof Step.Checkout checkout) {
            return checkout(server.post(cart(checkout.cart()) + "/checkout", ""));
        } else if (step instanceof Step.Cancel cancel) {
            return order(server.patch(order(cancel.order()), CANCELLED));
        }
        Step.CancelLine cancel = (Step.CancelLine) step;
        return order(server.patch(
                order(cancel.order()),
                "{\"status\":\"cancelled\",\"lineItems\":[{\"lineItemNumber\":" + cancel.line() + "}]}"));
    }

    private static String body(List<Line> lines) {
        return lines.stream()
                .map(line -> "{\"catalogItemId\":\"%s\",\"quantity\":%d,\"billingCycle\":\"%s\"}"
                        .formatted(line.item().id, line.quantity(), line.billingCycle()))
                .collect(Collectors.joining(",", "{\"lineItems\":[", "]}"));
    }

    private String cart(int number) {
        return CARTS + "/" + (number < carts.size() ? carts.get(number) : NO_CART);
    }

    private String order(int number) {
        return ORDERS + "/" + (number < orders.size() ? orders.get(number) : NO_ORDER);
    }

    private static boolean isRefused(Answer answer) {
        return answer.status() >= 400;
    }

    private static String refusal(Answer answer) {
        return answer.status() + "/" + answer.at("/code").asText();
    }

    private String cart(Answer answer) {
        if (isRefused(answer)) {
            return refusal(answer);
        }
        List<String> lines = new ArrayList<>();
        answer.at("/lineItems")
                .forEach(line -> lines.add(line.path("quantity").asText() + "/"
                        + line.path("orderGroup").asText() + (line.has("error") ? "!" : "")));
        return answer.status() + " cart " + numbered(carts, answer.at("/id")) + " "
                + answer.at("/status").asText() + " " + lines;
    }

    private String checkout(Answer answer) {
        if (isRefused(answer)) {
            return refusal(answer);
        }
        List<Integer> bought = new ArrayList<>();
        answer.at("/orders").forEach(order -> bought.add(numbered(orders, order.path("id"))));
        return answer.status() + " orders " + bought + " errors "
                + answer.at("/orderErrors").size();
    }

    private static String order(Answer answer) {
        if (isRefused(answer)) {
            return refusal(answer);
        }
        TreeSet<Integer> cancelled = new TreeSet<>();
        for (JsonNode line : answer.at("/lineItems")) {
            if (line.path("transactionType").asText().equals("cancel")) {
                cancelled.add(line.path("lineItemNumber").asInt());
            }
        }
        return answer.status() + " order " + answer.at("/status").asText() + " " + cancelled;
    }

    /** An id that was not seen before is the next one. */
    private static int numbered(List<String> known, JsonNode id) {
        if (!known.contains(id.asText())) {
            known.add(id.asText());
        }
        return known.indexOf(id.asText());
    }
}
