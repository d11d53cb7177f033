package dev.cartwright.server.endpoints;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwright.server.http.Fault;
import dev.cartwright.server.http.FaultPlan;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words of {@code /_faults}, which are those of {@link Fault}. */
final class FaultWords {
    private static final String STATUS = "status";
    private static final String RETRY_AFTER = "retryAfter";
    private static final String MILLISECONDS = "milliseconds";
    private static final Set<String> OF_EVERY_FAULT = Set.of("operation", "times", "fault");
    private static final Map<String, Set<String>> OF_ONE_FAULT =
            Map.of("status", Set.of(STATUS, RETRY_AFTER), "delay", Set.of(MILLISECONDS));

    private final ObjectMapper json;
    private final ObjectReader strict;

    FaultWords(ObjectMapper json) {
        this.json = json;
        this.strict = json.reader()
                .with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .with(StreamReadFeature.STRICT_DUPLICATE_DETECTION);
    }

    /** @throws IllegalArgumentException naming the member that is wrong and what is right */
    FaultPlan.Pending read(byte[] body) {
        JsonNode wish = tree(body);
        Fault fault = fault(wish);
        wish.fieldNames()
                .forEachRemaining(name -> checkMember(name, wish.path("fault").asText()));
        return new FaultPlan.Pending(word(wish, "operation"), wish.has("times") ? number(wish, "times") : 1, fault);
    }

    private static void checkMember(String name, String fault) {
        if (OF_EVERY_FAULT.contains(name)
                || OF_ONE_FAULT.getOrDefault(fault, Set.of()).contains(name)) {
            return;
        }
        throw new IllegalArgumentException(
                OF_ONE_FAULT.values().stream().anyMatch(members -> members.contains(name))
                        ? name + " does not go with the fault " + fault + "; leave it out"
                        : name + " is not known; use operation, times, fault, status, retryAfter and milliseconds");
    }

    private JsonNode tree(byte[] body) {
        try {
            JsonNode tree = strict.readTree(body);
            if (tree != null && tree.isObject()) {
                return tree;
            }
        } catch (IOException e) {
            throw new IllegalArgumentException("The body is not JSON, or has a name twice; send " + EXAMPLE, e);
        }
        throw new IllegalArgumentException("The body is not a JSON object; send " + EXAMPLE);
    }

    private static final String EXAMPLE =
            "{\"operation\": \"createCart\", \"times\": 1, \"fault\": \"status\", \"status\": 503}";

    private static Fault fault(JsonNode wish) {
        String fault = word(wish, "fault");
        return switch (fault) {
            case "status" ->
                wish.has(RETRY_AFTER)
                        ? Fault.status(number(wish, STATUS), number(wish, RETRY_AFTER))
                        : Fault.status(number(wish, STATUS));
            case "delay" -> Fault.delay(Duration.ofMillis(number(wish, MILLISECONDS)));
            case "dropBefore" -> Fault.dropBefore();
            case "dropAfter" -> Fault.dropAfter();
            case "cutBody" -> Fault.cutBody();
            default ->
                throw new IllegalArgumentException(
                        "fault is \"" + fault + "\"; use one of status, delay, dropBefore, dropAfter, cutBody");
        };
    }

    private static int number(JsonNode wish, String name) {
        JsonNode value = wish.path(name);
        if (!value.isIntegralNumber()) {
            throw new IllegalArgumentException(
                    name + " is " + (value.isMissingNode() ? "missing" : value) + "; use a whole number");
        }
        return value.canConvertToInt() ? value.intValue() : Integer.MAX_VALUE; // which is out of every range too
    }

    private static String word(JsonNode wish, String name) {
        JsonNode value = wish.path(name);
        if (!value.isTextual()) {
            throw new IllegalArgumentException(
                    name + " is " + (value.isMissingNode() ? "missing" : value) + "; use a text, as in " + EXAMPLE);
        }
        return value.textValue();
    }

    byte[] write(List<FaultPlan.Pending> pending) {
        ObjectNode body = json.createObjectNode();
        pending.forEach(wish -> body.withArray("pending").add(object(wish)));
        body.withArray("pending");
        try {
            return json.writeValueAsBytes(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("plain data", e);
        }
    }

    private ObjectNode object(FaultPlan.Pending wish) {
        ObjectNode object =
                json.createObjectNode().put("operation", wish.operation()).put("times", wish.times());
        Fault fault = wish.fault();
        if (fault instanceof Fault.Status status) {
            object.put("fault", "status").put(STATUS, status.status());
            status.retryAfterSeconds().ifPresent(seconds -> object.put(RETRY_AFTER, seconds));
        } else if (fault instanceof Fault.Delay delay) {
            object.put("fault", "delay").put(MILLISECONDS, delay.duration().toMillis());
        } else if (fault instanceof Fault.DropBefore) {
            object.put("fault", "dropBefore");
        } else if (fault instanceof Fault.DropAfter) {
            object.put("fault", "dropAfter");
        } else {
            object.put("fault", "cutBody");
        }
        return object;
    }
}
