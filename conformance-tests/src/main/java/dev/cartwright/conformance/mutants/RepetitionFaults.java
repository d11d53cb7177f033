package dev.cartwright.conformance.mutants;

import static dev.cartwright.conformance.mutants.ServerFaults.anew;
import static dev.cartwright.conformance.mutants.ServerFaults.reading;

import dev.cartwright.conformance.wire.Request;
import dev.cartwright.conformance.wire.Response;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;

/** The faults of a server that is asked for a write again. */
final class RepetitionFaults {

    private RepetitionFaults() {}

    /** Buys a second time what was bought already. */
    static ServerFault buysTwice() {
        Map<String, Boolean> bought = new ConcurrentHashMap<>();
        return (request, healthy) -> {
            if (!Op.CHECK_OUT.test(request) || bought.putIfAbsent(request.path(), true) == null) {
                return healthy.answer(request);
            }
            String cart = request.path().replaceFirst("/checkout/?$", "");
            Request create = new Request(
                    "POST", cart.replaceFirst("/[^/]+$", ""), anew(request).headers(), new byte[0]);
            Response copy = healthy.answer(create.withBody(
                    healthy.answer(reading(request.withTarget(cart))).text()));
            String id = Tree.read(copy.text()).path("id").asText();
            return healthy.answer(anew(request).withTarget(create.target() + "/" + id + "/checkout"));
        };
    }

    /** Refuses to do again what has been done. */
    static ServerFault refusesTheSecond(Op asked) {
        Map<String, Boolean> done = new ConcurrentHashMap<>();
        return (request, healthy) -> asked.test(request) && done.putIfAbsent(request.path(), true) != null
                ? ServerFaults.refusal(request, 400)
                : healthy.answer(request);
    }

    /** Echoes the id of a request and remembers nothing of it. */
    static ServerFault forgetsRequestIds() {
        return (request, healthy) -> {
            Response response = healthy.answer(anew(request));
            String sent = request.headers().first(ServerFaults.REQUEST_ID).orElse("");
            return response.withHeaders(response.headers().with(ServerFaults.REQUEST_ID, sent));
        };
    }

    /** Gives the answer to the first write again, to every one that is the same to it. */
    static ServerFault repeats(Predicate<Response> remembered, Function<Request, String> same) {
        Map<String, Response> answers = new ConcurrentHashMap<>();
        return new ServerFault() {
            @Override
            public Response answer(Request request, Healthy healthy) throws IOException {
                boolean write =
                        !request.method().equals("GET") && request.headers().has(ServerFaults.REQUEST_ID);
                String key = request.headers().first(ServerFaults.REQUEST_ID).orElse("") + same.apply(request);
                if (write && answers.containsKey(key)) {
                    return ServerFaults.echoing(request, answers.get(key));
                }
                Response response = healthy.answer(request);
                if (write && remembered.test(response)) {
                    answers.put(key, response);
                }
                return response;
            }
        };
    }
}
