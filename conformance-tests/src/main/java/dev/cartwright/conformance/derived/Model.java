package dev.cartwright.conformance.derived;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The plainest written case in which an operation succeeds on a server. Derived cases change it in one place, so that whatever
 * comes of them comes of that place.
 */
record Model(Case base) {

    /** The decision on answers that are not what the contract promises. */
    static final String HOSTILE = "0033";

    private static final String PREFIX = "derived-";
    private static final int REFUSED = 400;

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

    /**
     * The written case that says the most of what a body can say, among those whose outcome does not depend on which allowed values
     * it has: the operation succeeds, or refuses what is asked and not how it is said.
     */
    static Optional<Model> fullest(Operation operation, Contract contract, List<Case> written) {
        List<Place> places = Places.of(contract.requestSchema(operation), contract);
        Set<Integer> ofValues = ValueCodes.of(contract, operation);
        return written.stream()
                .filter(it -> it.operation().id().equals(operation.id()) && isPlain(it))
                .filter(it -> it.response().message().isSuccess() || isRefusedAsAWhole(it, ofValues))
                .min(Comparator.comparingLong(Model::optionalNames)
                        .thenComparing(it -> filled(it, places), Comparator.reverseOrder())
                        .thenComparing(it -> !it.response().message().isSuccess())
                        .thenComparing(Case::id))
                .map(Model::new);
    }

    private static boolean isRefusedAsAWhole(Case written, Set<Integer> ofValues) {
        int code = written.response()
                .body()
                .map(body -> body.path("code").asInt(Codes.INVALID))
                .orElse(Codes.INVALID);
        return written.response().message().status() == REFUSED && code != Codes.INVALID && !ofValues.contains(code);
    }

    private static long filled(Case written, List<Place> places) {
        JsonNode body = JsonText.parse(written.id(), written.request().message().text());
        return places.stream()
                .filter(place -> body.at(place.pointer()).isValueNode())
                .count();
    }

    /** How many names the case binds that a target may lack; its derived cases would not be asked of such a target. */
    private static long optionalNames(Case written) {
        return written.bindings().stream()
                .filter(entry -> entry.getValue().isOptional())
                .count();
    }

    private static boolean succeedsAsItStands(Case written) {
        return written.response().message().isSuccess() && isPlain(written);
    }

    private static boolean isPlain(Case written) {
        Request message = written.request().message();
        boolean takesBody = written.operation().node().has("requestBody");
        return written.sides().server()
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
        JsonNode example = example(contract, status);
        return example.isMissingNode()
                ? Optional.empty()
                : Optional.of(new Response(status, "", Headers.NONE, new byte[0]).withBody(JsonText.write(example)));
    }

    /** Its value; missing if there is none. */
    JsonNode example(Contract contract, int status) {
        JsonNode examples =
                contract.mediaType(contract.response(operation(), status)).path("examples");
        return examples.isEmpty()
                ? MissingNode.getInstance()
                : contract.resolve(examples.iterator().next()).path("value");
    }

    /** Of an answer that leaves open whether the request was carried out: a decision says under which id to repeat it. */
    Origin inDoubt() {
        return operation().isIdempotent() ? Origin.derived() : Origin.derived(HOSTILE, CallIds.REQUEST);
    }

    /** The request with another value of that parameter. */
    Request with(JsonNode parameter, String value) {
        String name = parameter.path("name").asText();
        if (parameter.path("in").asText().equals("header")) {
            return request().withHeaders(request().headers().with(name, value));
        }
        Map<String, String> parameters = new LinkedHashMap<>(base.request().parameters());
        parameters.put(name, value);
        return request().withTarget(operation().target(parameters));
    }

    /** A parameter's name, for ids. */
    static String label(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** What it rests on that a decision's request is taken at all; what became of it does not. */
    Map<String, List<String>> taken(String decision) {
        List<String> places = new ArrayList<>(List.of("status"));
        success().body().ifPresent(body -> body.fieldNames().forEachRemaining(name -> places.add("/" + name)));
        return Map.of(decision, places);
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
