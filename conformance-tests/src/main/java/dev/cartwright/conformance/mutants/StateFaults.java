package dev.cartwright.conformance.mutants;

import static dev.cartwright.conformance.mutants.ServerFaults.anew;
import static dev.cartwright.conformance.mutants.ServerFaults.reading;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwright.conformance.wire.Request;
import dev.cartwright.conformance.wire.Response;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** The faults of what a server stores and remembers. */
final class StateFaults {

    private StateFaults() {}

    /** Answers as if it had stored, and puts the old cart back. */
    static ServerFault putNotStored() {
        return (request, healthy) -> {
            if (!Op.UPDATE_CART.test(request)) {
                return healthy.answer(request);
            }
            Response before = healthy.answer(reading(request));
            Response answered = healthy.answer(request);
            healthy.answer(ServerFaults.without(anew(request), "If-Match").withBody(before.text()));
            return answered;
        };
    }

    /** Refuses a PUT, and changes the cart all the same. */
    static ServerFault refusedPutStored() {
        return (request, healthy) -> {
            Response response = healthy.answer(request);
            if (Op.UPDATE_CART.test(request) && response.status() == 400) {
                Response stored = healthy.answer(reading(request));
                healthy.answer(anew(request).withBody(Tree.change(stored.text(), Tree::oneMore)));
            }
            return response;
        };
    }

    /** Keeps what a PUT leaves out. */
    static ServerFault putMerges() {
        return (request, healthy) -> {
            if (!Op.UPDATE_CART.test(request)) {
                return healthy.answer(request);
            }
            JsonNode stored = Tree.read(healthy.answer(reading(request)).text());
            return healthy.answer(request.withBody(Tree.change(request.text(), cart -> merge(cart, stored))));
        };
    }

    private static void merge(ObjectNode cart, JsonNode stored) {
        if (cart.get("lineItems") instanceof ArrayNode lines) {
            for (int i = 0; i < stored.path("lineItems").size(); i++) {
                JsonNode before = stored.path("lineItems").get(i);
                if (i >= lines.size()) {
                    lines.add(before);
                } else if (lines.get(i) instanceof ObjectNode line) {
                    before.properties().forEach(member -> {
                        if (!line.has(member.getKey())) {
                            line.set(member.getKey(), member.getValue());
                        }
                    });
                }
            }
        }
    }

    /** Reads what it was first told, whatever has become of it since. */
    static ServerFault readsWhatWasCreated() {
        Map<String, Response> created = new ConcurrentHashMap<>();
        return (request, healthy) -> {
            Response response = healthy.answer(request);
            if (Op.CREATE_CART.test(request) && response.isSuccess()) {
                created.put(Tree.read(response.text()).path("id").asText(), response);
            }
            String id = request.path().replaceFirst(".*/", "");
            return Op.GET_CART.test(request) && created.containsKey(id)
                    ? response.withBody(created.get(id).text())
                    : response;
        };
    }

    /** Buys a cart as it was created, whatever has been put since. */
    static ServerFault buysWhatWasCreated() {
        Map<String, String> created = new ConcurrentHashMap<>();
        return (request, healthy) -> {
            if (Op.CHECK_OUT.test(request)) {
                String cart = request.path().replaceFirst("/checkout/?$", "");
                String before = created.get(cart.replaceFirst(".*/", ""));
                if (before != null) {
                    Request put = new Request("PUT", cart, anew(request).headers(), new byte[0]);
                    healthy.answer(ServerFaults.without(put, "If-Match").withBody(before));
                }
            }
            Response response = healthy.answer(request);
            if (Op.CREATE_CART.test(request) && response.isSuccess()) {
                created.put(Tree.read(response.text()).path("id").asText(), request.text());
            }
            return response;
        };
    }

    /** Answers such a request, where it succeeds, with what it answered the first that was the same to it. */
    static ServerFault alwaysTheFirst(Predicate<Request> asked, Function<Request, String> same) {
        Map<String, Response> first = new ConcurrentHashMap<>();
        return (request, healthy) -> {
            Response response = healthy.answer(request);
            return asked.test(request) && response.isSuccess()
                    ? response.withBody(first.computeIfAbsent(same.apply(request), key -> response)
                            .text())
                    : response;
        };
    }

    /** Keeps only the first of the orders that a checkout makes. */
    static ServerFault keepsTheFirstOrder() {
        Set<String> lost = ConcurrentHashMap.newKeySet();
        return (request, healthy) -> {
            if (Op.GET_ORDER.test(request) && lost.contains(request.path().replaceFirst(".*/", ""))) {
                return ServerFaults.refusal(request, 404);
            }
            Response response = healthy.answer(request);
            if (Op.CHECK_OUT.test(request)) {
                JsonNode orders = Tree.read(response.text()).path("orders");
                for (int i = 1; i < orders.size(); i++) {
                    lost.add(orders.get(i).path("id").asText());
                }
            }
            return response;
        };
    }

    /** Answers a cart that it does not have with the last one that it has. */
    static ServerFault unknownCartAnswered() {
        Map<String, String> last = new ConcurrentHashMap<>();
        return (request, healthy) -> {
            Response response = healthy.answer(request);
            if (response.isSuccess() && Op.GET_CART.test(request)) {
                last.put("last", response.text());
            }
            return response.status() == 404
                    ? response.withStatus(200).withBody(last.getOrDefault("last", "{}"))
                    : response;
        };
    }
}
