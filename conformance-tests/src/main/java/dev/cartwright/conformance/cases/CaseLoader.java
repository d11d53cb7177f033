package dev.cartwright.conformance.cases;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.conformance.wire.Headers;
import dev.cartwright.conformance.wire.HttpText;
import dev.cartwright.conformance.wire.Request;
import dev.cartwright.conformance.wire.Response;
import dev.cartwright.conformance.wire.WireException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads one {@code case.yaml} and the printed files beside it, makes the edits, and checks that it says one thing. */
final class CaseLoader {

    private static final int FORMAT = 1;
    private static final List<String> FRESH = List.of("MS-RequestId", "MS-CorrelationId");

    private final Contract contract;
    private final Path root;
    private final Errata errata;
    private final Map<String, Fixture> fixtures;

    CaseLoader(Contract contract, Path root, Errata errata, Map<String, Fixture> fixtures) {
        this.contract = contract;
        this.root = root;
        this.errata = errata;
        this.fixtures = fixtures;
    }

    /**
     * Reads a case.
     *
     * @throws CaseException if the case cannot be used as it is written; the message names the file
     */
    Case load(Path file) {
        CaseFile written = Yaml.read(file, CaseFile.class);
        try {
            return new Reading(file, written).result();
        } catch (CaseException e) {
            throw new CaseException(file + ": " + e.getMessage() + edited(file), e);
        }
    }

    /** The errata that touched the messages of a case: one of them may be what went wrong. */
    private String edited(Path file) {
        List<String> ids = errata.entries().stream()
                .filter(entry -> entry.kind() == Erratum.Type.EDIT)
                .filter(entry -> file.getParent() != null
                        && root.resolve(entry.file().orElse("")).startsWith(file.getParent()))
                .map(Erratum::id)
                .toList();
        return ids.isEmpty() ? "" : " (after the edits " + String.join(", ", ids) + ")";
    }

    /** The reading of one file. */
    private final class Reading {

        private final Path file;
        private final CaseFile written;
        private final Map<String, String> printed = new LinkedHashMap<>();
        private final List<Erratum> edits = new ArrayList<>();

        Reading(Path file, CaseFile written) {
            this.file = file;
            this.written = written;
        }

        Case result() {
            require(written.format() == FORMAT, "format must be " + FORMAT);
            Operation operation = contract.operation(written.request().operation());
            Case.Sent request = sent(operation);
            Case.Expected response = expected(operation);
            written.source().sample().ifPresent(this::printedText);
            Optional<Fixture> given = written.given().map(this::fixture);
            require(!request.isRaised() || given.isPresent(), "request.raise needs a given resource");
            require(
                    given.isPresent()
                            || written.bind().values().stream().noneMatch(b -> b.from() == Binding.Source.GIVEN),
                    "bind from 'given' needs a fixture");
            return new Case(
                    operation.id() + "/" + folder().getFileName().toString().replace("/", ""),
                    file.toUri(),
                    written.why().strip(),
                    Origin.of(written),
                    sides(request),
                    written.given(),
                    given,
                    written.bind(),
                    operation,
                    written.request().authentication(),
                    request,
                    response,
                    printed,
                    edits);
        }

        /** Only a request that a typed client can make is for both sides. */
        private Case.Sides sides(Case.Sent request) {
            Case.Sides sides = written.appliesTo().orElse(Case.Sides.BOTH);
            if (sides == Case.Sides.BOTH) {
                require(written.request().text().isEmpty(), "request.text is for appliesTo: server");
                require(written.request().method().isEmpty(), "request.method is for appliesTo: server");
                require(
                        request.isRaised()
                                || request.message().body().length == 0
                                || JsonText.read(request.message().text()).isPresent(),
                        "a request that is no JSON is for appliesTo: server");
            }
            return sides;
        }

        private Case.Sent sent(Operation operation) {
            CaseFile.RequestPart part = written.request();
            if (part.printed().isPresent()) {
                require(
                        part.parameters().isEmpty()
                                && part.headers().isEmpty()
                                && part.body().isEmpty()
                                && part.text().isEmpty()
                                && part.raise().isEmpty()
                                && part.method().isEmpty(),
                        "request.printed stands alone");
                Request request = withoutIds(printedRequest(part.printed().get()));
                require(
                        request.method().equals(operation.method()),
                        "the printed method " + request.method() + " is not that of " + operation.id());
                Map<String, String> parameters = operation
                        .parameters(request.target())
                        .orElseThrow(() -> new CaseException(
                                "the printed path " + request.target() + " does not fit " + operation.template()));
                return new Case.Sent(request, parameters, Map.of());
            }
            require(
                    (part.body().isPresent() ? 1 : 0)
                                    + (part.text().isPresent() ? 1 : 0)
                                    + (part.raise().isEmpty() ? 0 : 1)
                            <= 1,
                    "give one of request.body, request.text and request.raise");
            String body = part.body().map(JsonText::write).or(part::text).orElse("");
            Request request = new Request(
                    part.method().orElse(operation.method()),
                    operation.target(ordered(operation, part.parameters())),
                    inlineHeaders(part, !body.isEmpty() || !part.raise().isEmpty()),
                    body.getBytes(StandardCharsets.UTF_8));
            return new Case.Sent(request, ordered(operation, part.parameters()), part.raise());
        }

        /** Printed ids would replay the answer of the first run; an empty value is filled in afresh. */
        private Request withoutIds(Request request) {
            Headers headers = request.headers();
            for (String name : FRESH) {
                headers = headers.has(name) ? headers.with(name, "") : headers;
            }
            return request.withHeaders(headers);
        }

        private Headers inlineHeaders(CaseFile.RequestPart part, boolean hasBody) {
            Headers headers = Headers.of("Accept", "application/json", "MS-RequestId", "", "MS-CorrelationId", "");
            if (hasBody) {
                headers = headers.with("Content-Type", "application/json");
            }
            for (Map.Entry<String, String> line : part.headers().entrySet()) {
                headers = headers.with(line.getKey(), line.getValue());
            }
            return headers;
        }

        private Case.Expected expected(Operation operation) {
            CaseFile.ResponsePart part = written.response();
            Response message = message(part, operation);
            boolean asRequest = part.sameAs().isPresent();
            require(
                    part.sameAs().isEmpty() || part.sameAs().get().equals("request"),
                    "response.same-as can only be 'request'");
            require(!asRequest || message.body().length == 0, "response.same-as and a body exclude each other");
            Optional<JsonNode> body = message.body().length == 0
                    ? Optional.empty()
                    : Optional.of(JsonText.parse(responseName(part), message.text()));
            return new Case.Expected(message, body, asRequest, part.byKind(), part.absent());
        }

        private Response message(CaseFile.ResponsePart part, Operation operation) {
            if (part.printed().isPresent()) {
                require(part.body().isEmpty(), "response.printed and response.body exclude each other");
                String name = part.printed().get();
                if (name.endsWith(".http")) {
                    require(part.status().isEmpty(), "a printed head has its own status");
                    return printedResponse(name);
                }
                int status = part.status().orElseGet(() -> settledStatus(operation));
                return new Response(status, "", inlineHeaders(part), utf8(repaired(name)));
            }
            int status = part.status().orElseGet(() -> settledStatus(operation));
            return new Response(
                    status,
                    "",
                    inlineHeaders(part),
                    utf8(part.body().map(JsonText::write).orElse("")));
        }

        /** What the page does not print, a decision settles: the first success that a request can provoke. */
        private int settledStatus(Operation operation) {
            require(
                    written.settled().containsKey("status"),
                    "response.status is missing; give it, or the decision that settles it as settled.status");
            for (var names = operation.node().path("responses").fieldNames(); names.hasNext(); ) {
                String status = names.next();
                JsonNode response = contract.response(operation, Integer.parseInt(status));
                if (status.startsWith("2") && !response.has("x-not-provoked")) {
                    return Integer.parseInt(status);
                }
            }
            throw new CaseException("the contract lists no success status for " + operation.id());
        }

        private Headers inlineHeaders(CaseFile.ResponsePart part) {
            Headers headers = Headers.NONE;
            for (Map.Entry<String, String> line : part.headers().entrySet()) {
                headers = headers.with(line.getKey(), line.getValue());
            }
            return headers;
        }

        private String responseName(CaseFile.ResponsePart part) {
            return part.printed().map(name -> "the response " + name).orElse("the response");
        }

        private Request printedRequest(String name) {
            try {
                return HttpText.request(repaired(name));
            } catch (WireException e) {
                throw new CaseException(name + ": " + e.getMessage(), e);
            }
        }

        private Response printedResponse(String name) {
            try {
                return HttpText.response(repaired(name));
            } catch (WireException e) {
                throw new CaseException(name + ": " + e.getMessage(), e);
            }
        }

        private String repaired(String name) {
            String text = printedText(name);
            for (Erratum edit :
                    errata.edits(root.relativize(folder().resolve(name)).toString())) {
                text = edit.apply(text);
                edits.add(0, edit);
            }
            return text;
        }

        private String printedText(String name) {
            Path path = folder().resolve(name);
            require(Files.exists(path), "there is no file '" + name + "' beside the case");
            return printed.computeIfAbsent(name, ignored -> Yaml.text(path));
        }

        private Fixture fixture(String name) {
            return Optional.ofNullable(fixtures.get(name))
                    .orElseThrow(() -> new CaseException("there is no fixture '" + name + "'; there are "
                            + fixtures.keySet().stream().sorted().toList()));
        }

        private Path folder() {
            return Optional.ofNullable(file.getParent()).orElse(root);
        }

        private void require(boolean condition, String message) {
            if (!condition) {
                throw new CaseException(message);
            }
        }
    }

    /** Path parameters first, then the rest by name: the same target on every run. */
    private static Map<String, String> ordered(Operation operation, Map<String, String> parameters) {
        Map<String, String> rest = new HashMap<>(parameters);
        Map<String, String> ordered = new LinkedHashMap<>();
        for (String name : operation.pathNames()) {
            Optional.ofNullable(rest.remove(name)).ifPresent(value -> ordered.put(name, value));
        }
        rest.keySet().stream().sorted().forEach(name -> ordered.put(name, parameters.getOrDefault(name, "")));
        return ordered;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
