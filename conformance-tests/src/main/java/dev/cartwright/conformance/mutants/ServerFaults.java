package dev.cartwright.conformance.mutants;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwright.conformance.cases.CallIds;
import dev.cartwright.conformance.wire.Headers;
import dev.cartwright.conformance.wire.Request;
import dev.cartwright.conformance.wire.Response;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** The shapes that faults without a memory have. */
final class ServerFaults {

    static final String REQUEST_ID = CallIds.REQUEST;

    private ServerFaults() {}

    /** Changes the answers to such requests. */
    static ServerFault answers(Predicate<Request> asked, UnaryOperator<Response> change) {
        return (request, healthy) -> {
            Response response = healthy.answer(request);
            return asked.test(request) ? change.apply(response) : response;
        };
    }

    /** Changes the answers to such requests where they succeed. */
    static ServerFault successes(Predicate<Request> asked, UnaryOperator<Response> change) {
        return answers(asked, response -> response.isSuccess() ? change.apply(response) : response);
    }

    /** Changes the JSON object that such requests are answered with where they succeed. */
    static ServerFault body(Predicate<Request> asked, Consumer<ObjectNode> change) {
        return successes(asked, response -> response.withBody(Tree.change(response.text(), change)));
    }

    /** Changes every refusal. */
    static ServerFault refusals(UnaryOperator<Response> change) {
        return answers(request -> true, response -> response.isSuccess() ? response : change.apply(response));
    }

    /** Changes every refusal of that status. */
    static ServerFault refusals(int status, UnaryOperator<Response> change) {
        return refusals(response -> response.status() == status ? change.apply(response) : response);
    }

    /** Gives refusals with that code another status. */
    static ServerFault refusesWith(int status, int code) {
        return refusals(response -> code(response) == code ? response.withStatus(status) : response);
    }

    /** Changes every request before the server sees it. */
    static ServerFault takes(UnaryOperator<Request> change) {
        return (request, healthy) -> healthy.answer(change.apply(request));
    }

    /** Never sees the header. */
    static ServerFault blindTo(Predicate<Request> asked, String header) {
        return takes(request -> asked.test(request) ? without(request, header) : request);
    }

    /** Answers a request that it does not like with a refusal in the documented shape. */
    static ServerFault refuses(int status, Predicate<Request> disliked) {
        return (request, healthy) -> disliked.test(request) ? refusal(request, status) : healthy.answer(request);
    }

    /** Answers what must be refused with that code as if it had been done. */
    static ServerFault accepts(int code) {
        return (request, healthy) -> {
            Response response = healthy.answer(request);
            return code(response) == code ? done(request, response) : response;
        };
    }

    /** Answers such requests, where they must be refused with 400, as if they had been done. */
    static ServerFault accepts(Predicate<Request> wrong) {
        return (request, healthy) -> {
            Response response = healthy.answer(request);
            return response.status() == 400 && wrong.test(request) ? done(request, response) : response;
        };
    }

    static ServerFault without(Predicate<Request> asked, String header) {
        return answers(
                asked, response -> response.withHeaders(response.headers().without(Set.of(header))));
    }

    /** Changes the value of a header wherever it is. */
    static ServerFault head(String header, UnaryOperator<String> change) {
        return answers(request -> true, response -> head(response, header, change));
    }

    static Response head(Response response, String header, UnaryOperator<String> change) {
        return response.headers()
                .first(header)
                .map(value -> response.withHeaders(response.headers().with(header, change.apply(value))))
                .orElse(response);
    }

    static Request without(Request request, String header) {
        return request.withHeaders(request.headers().without(Set.of(header)));
    }

    /** Another request of the same content. */
    static Request anew(Request request) {
        return without(request, REQUEST_ID);
    }

    /** The reading of what a request writes to. */
    static Request reading(Request request) {
        return new Request(
                "GET", request.target(), request.headers().without(Set.of("Expect", "If-Match")), new byte[0]);
    }

    /** The code of a refusal; -1 if it has none. */
    static int code(Response response) {
        return response.isSuccess()
                ? -1
                : Tree.read(response.text()).path("code").asInt(-1);
    }

    static Response refusal(Request request, int status) {
        Headers headers = Headers.of("Content-Type", "application/json; charset=utf-8");
        return echoing(request, new Response(status, "", headers, new byte[0]))
                .withBody("{\"code\":800002,\"description\":\"No.\",\"data\":[],\"source\":\"mutant\"}");
    }

    /** The answer with the ids of the request. */
    static Response echoing(Request request, Response response) {
        Headers headers = response.headers();
        for (String id : CallIds.NAMES) {
            headers = headers.with(id, request.headers().first(id).orElse(""));
        }
        return response.withHeaders(headers);
    }

    private static Response done(Request request, Response refused) {
        return refused.withStatus(request.method().equals("PATCH") ? 200 : 201)
                .withBody(Tree.read(request.text()).isObject() ? request.text() : "{}");
    }
}
