package dev.cartwright.conformance.cases;

import dev.cartwright.conformance.wire.Headers;
import dev.cartwright.conformance.wire.Request;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads what a case sends. */
final class RequestReading {

    private final CaseFile.RequestPart part;
    private final Operation operation;
    private final PrintedFiles files;

    RequestReading(CaseFile.RequestPart part, Operation operation, PrintedFiles files) {
        this.part = part;
        this.operation = operation;
        this.files = files;
    }

    /**
     * The request.
     *
     * @throws CaseException if the keys contradict each other or the printed text is no request of the operation
     */
    Case.Sent read() {
        boolean head = part.printed().filter(name -> name.endsWith(".http")).isPresent();
        return head ? printed(part.printed().orElseThrow()) : inPlace();
    }

    private Case.Sent printed(String name) {
        require(
                part.parameters().isEmpty()
                        && part.headers().isEmpty()
                        && part.method().isEmpty()
                        && bodies() == 1,
                "request.printed with a head stands alone");
        Request request = withoutIds(files.request(name));
        require(
                request.method().equals(operation.method()),
                "the printed method " + request.method() + " is not that of " + operation.id());
        Map<String, String> parameters = operation
                .parameters(request.target())
                .orElseThrow(() -> new CaseException(
                        "the printed path " + request.target() + " does not fit " + operation.template()));
        return new Case.Sent(request, parameters, Map.of());
    }

    private Case.Sent inPlace() {
        require(bodies() <= 1, "give one of request.printed, request.body, request.text and request.raise");
        String body = part.printed()
                .map(files::repaired)
                .or(() -> part.body().map(JsonText::write))
                .or(part::text)
                .orElse("");
        part.raise()
                .keySet()
                .forEach(pointer -> require(
                        pointer.startsWith("/"),
                        "request.raise: '" + pointer + "' is no JSON pointer; begin it with /"));
        Map<String, String> parameters = ordered();
        Request request = new Request(
                part.method().orElse(operation.method()),
                operation.target(parameters),
                headers(!body.isEmpty() || !part.raise().isEmpty()),
                body.getBytes(StandardCharsets.UTF_8));
        return new Case.Sent(request, parameters, part.raise());
    }

    private int bodies() {
        return (part.printed().isPresent() ? 1 : 0)
                + (part.body().isPresent() ? 1 : 0)
                + (part.text().isPresent() ? 1 : 0)
                + (part.raise().isEmpty() ? 0 : 1);
    }

    /** Printed ids would replay the answer of the first run; an empty value is filled in afresh. The printed host is another's. */
    private static Request withoutIds(Request request) {
        Headers headers = request.headers().without(Set.of("Host"));
        for (String name : CallIds.NAMES) {
            headers = headers.has(name) ? headers.with(name, "") : headers;
        }
        return request.withHeaders(headers);
    }

    private Headers headers(boolean hasBody) {
        Headers headers = CallIds.plainHead();
        if (hasBody) {
            headers = headers.with("Content-Type", "application/json");
        }
        for (Map.Entry<String, String> line : part.headers().entrySet()) {
            headers = headers.with(line.getKey(), line.getValue());
        }
        return headers;
    }

    /** Path parameters first, then the rest by name: the same target on every run. */
    private Map<String, String> ordered() {
        Map<String, String> rest = new HashMap<>(part.parameters());
        Map<String, String> ordered = new LinkedHashMap<>();
        for (String name : operation.pathNames()) {
            Optional.ofNullable(rest.remove(name)).ifPresent(value -> ordered.put(name, value));
        }
        rest.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
        return ordered;
    }

    private static void require(boolean condition, String message) {
        CaseException.require(condition, message);
    }
}
