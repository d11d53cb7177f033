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
    private final PrintedFiles files;

    ResponseReading(CaseFile.ResponsePart part, PrintedFiles files) {
        this.part = part;
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
        part.byKind().keySet().forEach(pointer -> pointer(pointer, "by-kind", body));
        part.absent().forEach(pointer -> pointer(pointer, "absent", Optional.empty()));
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
        int status = part.status().orElseThrow(() -> new CaseException("response.status is missing"));
        return new Response(status, "", new Headers(headers), body.getBytes(StandardCharsets.UTF_8));
    }

    /** A pointer that can fit nothing would be a check that cannot fail. */
    private static void pointer(String pointer, String key, Optional<JsonNode> body) {
        CaseException.require(
                pointer.startsWith("/"), "response." + key + ": '" + pointer + "' is no JSON pointer; begin it with /");
        body.ifPresent(tree -> CaseException.require(
                !tree.at(pointer.replace("/*", "/0")).isMissingNode(),
                "response." + key + ": the expected body has nothing at " + pointer));
    }
}
