package dev.cartwright.conformance.target;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwright.conformance.cases.JsonText;
import dev.cartwright.conformance.wire.WireException;
import java.net.URI;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Calls and outcomes as lines of JSON; {@code conformance-tests/CLIENTS.md} describes them. */
final class ClientProtocol {

    private static final Set<String> OUTCOME = Set.of("id", "result", "refused", "broken");
    private static final Set<String> REFUSED =
            Set.of("status", "code", "description", "data", "requestId", "correlationId");
    private static final int SHOWN = 200;

    private ClientProtocol() {}

    /** The call as one line, without a line end. */
    static String line(long id, URI endpoint, String token, Call call) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", id);
        members.put("endpoint", endpoint.toString());
        members.put("token", token);
        members.put("operation", call.operation());
        members.put("parameters", call.parameters());
        call.body().ifPresent(body -> members.put("body", body));
        return JsonText.write(JsonText.tree(members));
    }

    /**
     * The outcome that a line says.
     *
     * @throws WireException if it is no outcome of that call; the message shows the line's beginning
     */
    static Outcome outcome(long id, String line) throws WireException {
        JsonNode read = JsonText.read(line).orElseThrow(() -> fault("is no JSON", line));
        require(read.isObject(), "is no JSON object", line);
        JsonNode said = withoutNulls(read);
        onlyMembers(said, OUTCOME, line);
        require(
                said.path("id").isIntegralNumber() && said.get("id").asLong() == id,
                "does not have the call's id, " + id,
                line);
        require(said.size() == 2, "has not exactly one of result, refused and broken", line);
        if (said.has("result")) {
            return new Outcome.Result(said.get("result"));
        }
        if (said.has("broken")) {
            return new Outcome.Broken(said.get("broken").asText());
        }
        return refused(said.get("refused"), line);
    }

    private static Outcome refused(JsonNode said, String line) throws WireException {
        require(said.isObject() && said.path("status").isInt(), "has no number at /refused/status", line);
        onlyMembers(said, REFUSED, line);
        List<String> data = new ArrayList<>();
        said.path("data").forEach(item -> data.add(item.asText()));
        return new Outcome.Refused(
                said.get("status").asInt(),
                text(said, "code"),
                text(said, "description"),
                data,
                text(said, "requestId"),
                text(said, "correlationId"));
    }

    private static Optional<String> text(JsonNode said, String member) {
        return said.has(member) ? Optional.of(said.get(member).asText()) : Optional.empty();
    }

    /** Many languages write what is absent as null; the contract itself has no null. */
    private static JsonNode withoutNulls(JsonNode tree) {
        if (tree instanceof ObjectNode object) {
            for (Iterator<JsonNode> members = object.elements(); members.hasNext(); ) {
                if (members.next().isNull()) {
                    members.remove();
                }
            }
        }
        tree.forEach(ClientProtocol::withoutNulls);
        return tree;
    }

    private static void onlyMembers(JsonNode said, Set<String> known, String line) throws WireException {
        for (Map.Entry<String, JsonNode> member : said.properties()) {
            require(known.contains(member.getKey()), "has a member '" + member.getKey() + "' of no meaning", line);
        }
    }

    private static void require(boolean condition, String fault, String line) throws WireException {
        if (!condition) {
            throw fault(fault, line);
        }
    }

    private static WireException fault(String fault, String line) {
        String shown = line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line;
        return new WireException("the client's line " + fault + ": " + shown
                + "  (standard output is for outcomes alone, one line a call; anything else goes to standard error)");
    }
}
