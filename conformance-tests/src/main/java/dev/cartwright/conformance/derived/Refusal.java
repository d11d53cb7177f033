package dev.cartwright.conformance.derived;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwright.conformance.cases.ByKind;
import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.cases.JsonText;
import dev.cartwright.conformance.wire.Headers;
import dev.cartwright.conformance.wire.Response;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The documented error body, of which only the code is known beforehand. */
final class Refusal {

    private Refusal() {}

    static Case.Expected of(int status, int code) {
        return of(status, code, Headers.NONE);
    }

    /** With its body as text, for a client to read. */
    static Case.Expected told(int status, int code) {
        Case.Expected refusal = of(status, code);
        String text = refusal.body().map(JsonText::write).orElse("");
        return new Case.Expected(
                refusal.message().withBody(text), refusal.body(), false, refusal.byKind(), refusal.absent());
    }

    static Case.Expected of(int status, int code, Headers headers) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("code", code);
        body.put("description", "any");
        body.put("source", "any");
        ByKind text = ByKind.any(ByKind.ValueKind.TEXT);
        return new Case.Expected(
                new Response(status, "", headers, new byte[0]),
                Optional.of(body),
                false,
                Map.of("/description", text, "/source", text),
                List.of());
    }
}
