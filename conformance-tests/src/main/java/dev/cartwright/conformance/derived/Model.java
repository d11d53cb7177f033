package dev.cartwright.conformance.derived;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.conformance.cases.Answer;
import dev.cartwright.conformance.cases.Authentication;
import dev.cartwright.conformance.cases.CallIds;
import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.JsonText;
import dev.cartwright.conformance.cases.Operation;
import dev.cartwright.conformance.cases.Origin;
import dev.cartwright.conformance.wire.Headers;
import dev.cartwright.conformance.wire.Request;
import dev.cartwright.conformance.wire.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The plainest written case in which an operation succeeds on a server. Derived cases change it in one place, so that whatever
 * comes of them comes of that place.
 */
record Model(Case base) {

    /** The decision on answers that are not what the contract promises. */
    static final String HOSTILE = "0033";

    private static final String PREFIX = "derived-";

    static Optional<Model> of(Operation operation, List<Case> written) {
        return written.stream()
                .filter(it -> it.operation().id().equals(operation.id()) && succeedsAsItStands(it))
                .min(Comparator.comparingLong(Model::optionalNames)
                        .thenComparingInt(it ->
                                it.given().map(given -> given.steps().size()).orElse(0))
                        .thenComparingInt(
                                it -> it.request().message().headers().lines().size())
                        .thenComparingInt(it -> it.request().message().body().length)
                        .thenComparing(Case::id))
                .map(Model::new);
    }

    /** How many names the case binds that a target may lack; its derived cases would not be asked of such a target. */
    private static long optionalNames(Case written) {
        return written.bindings().stream()
                .filter(entry -> entry.getValue().isOptional())
                .count();
    }

    private static boolean succeedsAsItStands(Case written) {
        Request message = written.request().message();
        boolean takesBody = written.operation().node().has("requestBody");
        return written.sides().server()
                && written.response().message().isSuccess()
                && written.authentication().isEmpty()
                && !written.request().isRaised()
                && CallIds.NAMES.stream()
                        .allMatch(
                                name -> message.headers().first(name).orElse("").isEmpty())
                && takesBody == JsonText.read(message.text()).isPresent();
    }

    Operation operation() {
        return base.operation();
    }

    Request request() {
        return base.request().message();
    }

    /** What it answers when nothing is changed that matters. */
    Case.Expected success() {
        return base.response();
    }

    /** The same by value alone, for a client to read; nothing where it is not known beforehand. */
    Optional<Case.Expected> known() {
        return success().body().map(body -> answered(success().message().withBody(JsonText.write(body)), body));
    }

    static Case.Expected answered(Response message, JsonNode body) {
        return new Case.Expected(message, Optional.of(body), false, Map.of(), List.of());
    }

    /** The contract's first example of a refusal of that status, if the operation documents it. */
    Optional<Response> documented(Contract contract, int status) {
        for (JsonNode example :
                contract.mediaType(contract.response(operation(), status)).path("examples")) {
            JsonNode value = contract.resolve(example).path("value");
            return Optional.of(new Response(status, "", Headers.NONE, new byte[0]).withBody(JsonText.write(value)));
        }
        return Optional.empty();
    }

    /** Of an answer that leaves open whether the request was carried out: a decision says under which id to repeat it. */
    Origin inDoubt() {
        return operation().isIdempotent() ? Origin.derived() : Origin.derived(HOSTILE, CallIds.NAMES.get(0));
    }

    Case with(String name, String why, Origin origin, Request request, Case.Expected expected) {
        return with(name, why, origin, Optional.empty(), request, expected);
    }

    Case with(
            String name,
            String why,
            Origin origin,
            Optional<Authentication> authentication,
            Request request,
            Case.Expected expected) {
        return with(name, why, origin, Case.Sides.SERVER, authentication, request, expected, List.of());
    }

    /** A reason for a case of clients, and why no server is asked for that answer if the contract says so. */
    String why(Contract contract, int status, String reason) {
        JsonNode notProvoked = contract.response(operation(), status).path("x-not-provoked");
        return notProvoked.isTextual() ? reason + " On the client side alone: " + notProvoked.asText() : reason;
    }

    /** A case for clients: the same request, and another answer. */
    Case forClients(String name, String why, Origin origin, Case.Expected answer) {
        return forClients(name, why, origin, answer, List.of());
    }

    /** A case for clients: the same request, and these answers, the last of which is as a rule the one given before them. */
    Case forClients(String name, String why, Origin origin, Case.Expected answer, List<Answer> answers) {
        return with(name, why, origin, Case.Sides.CLIENT, Optional.empty(), request(), answer, answers);
    }

    private Case with(
            String name,
            String why,
            Origin origin,
            Case.Sides sides,
            Optional<Authentication> authentication,
            Request request,
            Case.Expected expected,
            List<Answer> answers) {
        return new Case(
                operation().id() + "/" + PREFIX + name,
                base.file(),
                why,
                origin,
                sides,
                base.fixtureName(),
                base.given(),
                base.bind(),
                operation(),
                authentication,
                new Case.Sent(request, base.request().parameters(), Map.of()),
                expected,
                answers,
                Map.of(),
                List.of());
    }
}
