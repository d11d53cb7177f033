package dev.cartwright.conformance.derived;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwright.conformance.cases.ByKind;
import dev.cartwright.conformance.cases.Case;
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
