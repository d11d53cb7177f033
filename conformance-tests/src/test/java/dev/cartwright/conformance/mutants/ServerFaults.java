package dev.cartwright.conformance.mutants;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwright.conformance.wire.Headers;
import dev.cartwright.conformance.wire.Request;
import dev.cartwright.conformance.wire.Response;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The faults that servers have, each as small as it can be. */
final class ServerFaults {

    private static final String REQUEST_ID = "MS-RequestId";

    private ServerFaults() {}

    /** Changes the body of every answer to a method that succeeds. */
    static ServerFault body(String method, Consumer<ObjectNode> change) {
        return (request, healthy) -> {
            Response response = healthy.answer(request);
            return request.method().equals(method) && response.isSuccess()
                    ? response.withBody(Tree.change(response.text(), change))
                    : response;
        };
    }

    /** Answers a request that it does not like with a refusal in the documented shape. */
    static ServerFault refuses(int status, Predicate<Request> disliked) {
        return (request, healthy) -> {
            if (!disliked.test(request)) {
                return healthy.answer(request);
            }
            Response refusal = new Response(
                    status, "", Headers.of("Content-Type", "application/json; charset=utf-8"), new byte[0]);
            return refusal.withBody("{\"code\":800002,\"description\":\"No.\",\"data\":[],\"source\":\"mutant\"}");
        };
    }

    static ServerFault okForCreated() {
        return (request, healthy) -> {
            Response response = healthy.answer(request);
            return request.method().equals("PUT") && response.status() == 201 ? response.withStatus(200) : response;
        };
    }

    /** Answers as if it had stored, and puts the old cart back. */
    static ServerFault putNotStored() {
        return (request, healthy) -> {
            if (!request.method().equals("PUT")) {
                return healthy.answer(request);
            }
            Response before = healthy.answer(reading(request));
            Response answered = healthy.answer(request);
            healthy.answer(anew(request).withBody(before.text()));
            return answered;
        };
    }

    /** Refuses a PUT, and changes the cart all the same. */
    static ServerFault refusedPutStored() {
        return (request, healthy) -> {
            Response response = healthy.answer(request);
            if (request.method().equals("PUT") && response.status() == 400) {
                Response stored = healthy.answer(reading(request));
                healthy.answer(anew(request)
                        .withBody(Tree.change(
                                stored.text(),
                                cart -> Tree.items(
                                        cart,
                                        "lineItems",
                                        line -> line.put(
                                                "quantity",
                                                1 + line.get("quantity").asInt())))));
            }
            return response;
        };
    }

    /** Answers a cart that it does not have with the last one that it has. */
    static ServerFault unknownCartAnswered() {
        return new ServerFault() {
            private volatile String last = "{\"lineItems\":[]}";

            @Override
            public Response answer(Request request, Healthy healthy) throws IOException {
                Response response = healthy.answer(request);
                if (response.isSuccess() && request.method().equals("GET")) {
                    last = response.text();
                }
                return response.status() == 404 ? response.withStatus(200).withBody(last) : response;
            }
        };
    }

    static ServerFault wrongErrorBody() {
        return (request, healthy) -> {
            Response response = healthy.answer(request);
            return response.isSuccess() ? response : response.withBody("{\"error\":\"something went wrong\"}");
        };
    }

    static ServerFault without(String method, String header) {
        return (request, healthy) -> {
            Response response = healthy.answer(request);
            return request.method().equals(method)
                    ? response.withHeaders(response.headers().without(Set.of(header)))
                    : response;
        };
    }

    static ServerFault head(String header, UnaryOperator<String> change) {
        return (request, healthy) -> {
            Response response = healthy.answer(request);
            String value = response.headers().first(header).orElse("");
            return response.withHeaders(response.headers().with(header, change.apply(value)));
        };
    }

    /** Does the work, and cuts the connection instead of answering. */
    static ServerFault cutsConnection() {
        return (request, healthy) -> {
            healthy.answer(request);
            throw new IOException("cut on purpose");
        };
    }

    static ServerFault additionalResellerLost() {
        return body(
                "POST",
                result -> result.findValues("additionalPartnerIdsOnRecord")
                        .forEach(resellers -> ((ArrayNode) resellers).remove(0)));
    }

    /** Never sees the header. */
    static ServerFault blindTo(String header) {
        return (request, healthy) -> healthy.answer(without(request, header));
    }

    /** Echoes the id of a request and remembers nothing of it. */
    static ServerFault forgetsRequestIds() {
        return (request, healthy) -> {
            Response response = healthy.answer(anew(request));
            String sent = request.headers().first(REQUEST_ID).orElse("");
            return response.withHeaders(response.headers().with(REQUEST_ID, sent));
        };
    }

    /** Takes a request under an id that it refused before for the same one. */
    static ServerFault remembersRefusals() {
        Map<String, Response> refusals = new ConcurrentHashMap<>();
        return (request, healthy) -> {
            String id = request.headers().first(REQUEST_ID).orElse("");
            Response response = refusals.containsKey(id) ? refusals.get(id) : healthy.answer(request);
            if (!response.isSuccess()) {
                refusals.put(id, response);
            }
            return response;
        };
    }

    /** Another request of the same content. */
    private static Request anew(Request request) {
        return without(request, REQUEST_ID);
    }

    private static Request without(Request request, String header) {
        return request.withHeaders(request.headers().without(Set.of(header)));
    }

    private static Request reading(Request request) {
        return new Request("GET", request.target(), request.headers().without(Set.of("Expect")), new byte[0]);
    }
}
