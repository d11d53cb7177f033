package dev.cartwright.conformance.cases;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.conformance.wire.Header;
import dev.cartwright.conformance.wire.Headers;
import dev.cartwright.conformance.wire.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what a case expects. */
final class ResponseReading {

    private final CaseFile.ResponsePart part;
    private final boolean statusIsSettled;
    private final Contract contract;
    private final Operation operation;
    private final PrintedFiles files;

    /** @param statusIsSettled whether a decision says which status the page would have printed */
    ResponseReading(
            CaseFile.ResponsePart part,
            boolean statusIsSettled,
            Contract contract,
            Operation operation,
            PrintedFiles files) {
        this.part = part;
        this.statusIsSettled = statusIsSettled;
        this.contract = contract;
        this.operation = operation;
        this.files = files;
    }

    /**
     * The expected response.
     *
     * @throws CaseException if the keys contradict each other or the printed text is no response
     */
    Case.Expected read() {
        boolean head = part.printed().filter(name -> name.endsWith(".http")).isPresent();
        Response message = head ? printed(part.printed().orElseThrow()) : inPlace();
        boolean asRequest = part.sameAs().isPresent();
        CaseException.require(
                part.sameAs().isEmpty() || part.sameAs().get().equals("request"),
                "response.same-as can only be 'request'");
        CaseException.require(
                !asRequest || message.body().length == 0, "response.same-as and a body exclude each other");
        String name = part.printed().map(file -> "the response " + file).orElse("the response");
        Optional<JsonNode> body =
                message.body().length == 0 ? Optional.empty() : Optional.of(JsonText.parse(name, message.text()));
        return new Case.Expected(message, body, asRequest, part.byKind(), part.absent());
    }

    private Response printed(String name) {
        CaseException.require(
                part.status().isEmpty()
                        && part.body().isEmpty()
                        && part.headers().isEmpty(),
                "response.printed with a head has its own status, headers and body");
        return files.response(name);
    }

    private Response inPlace() {
        CaseException.require(
                part.printed().isEmpty() || part.body().isEmpty(),
                "response.printed and response.body exclude each other");
        String body = part.printed()
                .map(files::repaired)
                .or(() -> part.body().map(JsonText::write))
                .orElse("");
        List<Header> headers = part.headers().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(entry -> new Header(entry.getKey(), entry.getValue()))
                .toList();
        int status = part.status().orElseGet(this::settledStatus);
        return new Response(status, "", new Headers(headers), body.getBytes(StandardCharsets.UTF_8));
    }

    /** What the page does not print, a decision settles: the first success that a request can provoke. */
    private int settledStatus() {
        CaseException.require(
                statusIsSettled,
                "response.status is missing; give it, or the decision that settles it as settled.status");
        for (Map.Entry<String, JsonNode> entry :
                operation.node().path("responses").properties()) {
            JsonNode response = contract.resolve(entry.getValue());
            if (entry.getKey().startsWith("2") && !response.has("x-not-provoked")) {
                return Integer.parseInt(entry.getKey());
            }
        }
        throw new CaseException("the contract lists no success status for " + operation.id());
    }
}
