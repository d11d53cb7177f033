package dev.cartwright.conformance.examples;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.wire.Header;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Every fault that one slip can bring into an example, by the keyword that it offends. */
final class ExampleFaults {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Contract contract;
    private final Ids ids;
    private final Map<String, JsonNode> owned = new TreeMap<>();
    private final List<Fault<Message>> faults = new ArrayList<>();

    private ExampleFaults(Contract contract) {
        this.contract = contract;
        this.ids = new Ids(contract);
    }

    static List<Fault<Message>> of(Contract contract, List<Message> messages) {
        ExampleFaults all = new ExampleFaults(contract);
        messages.stream().filter(message -> !message.isRequest()).forEach(all::rememberOwned);
        for (Message message : messages) {
            Spot.of(message, contract).forEach(spot -> all.value(message, spot));
            all.head(message);
            all.ids(message);
        }
        return all.faults;
    }

    /** Values of members that only the service sets, by name: what a caller would send back. */
    private void rememberOwned(Message message) {
        for (Spot spot : Spot.of(message, contract)) {
            for (Map.Entry<String, JsonNode> member : spot.value().properties()) {
                JsonNode declared = spot.keyword("properties").path(member.getKey());
                if (Contract.isReadOnly(declared)) {
                    owned.putIfAbsent(System.identityHashCode(spot.schema()) + member.getKey(), member.getValue());
                }
            }
        }
    }

    private void value(Message message, Spot spot) {
        JsonPointer at = spot.place();
        if (spot.isRequired()) {
            plant("a required member is missing", at, message.without(at));
        }
        plant("a value of another type", at, message.with(at, another(spot.value())));
        plant("null for a value", at, message.with(at, JSON.nullNode()));
        if (spot.value().isNumber()) {
            number(message, spot, "minimum", -1);
            number(message, spot, "maximum", 1);
        }
        if (spot.value().isTextual()) {
            text(message, spot);
        }
        if (spot.value().isArray()) {
            list(message, spot);
        }
        if (spot.keyword("properties").isObject()) {
            plant(
                    "a member that is not declared",
                    at,
                    message.with(at.appendProperty("unheardOf"), JSON.textNode("x")));
            spot.keyword("properties").fieldNames().forEachRemaining(name -> {
                JsonNode value = owned.get(System.identityHashCode(spot.schema()) + name);
                if (message.isRequest() && value != null) {
                    plant("a member of the service's in a request", at, message.with(at.appendProperty(name), value));
                }
            });
        }
    }

    private static JsonNode another(JsonNode value) {
        if (value.isTextual()) {
            return JSON.numberNode(7);
        }
        return value.isObject() ? JSON.arrayNode() : JSON.textNode("seven");
    }

    private void number(Message message, Spot spot, String bound, int step) {
        if (spot.keyword(bound).isNumber()) {
            BigDecimal beyond = spot.keyword(bound).decimalValue().add(BigDecimal.valueOf(step));
            plant("a number out of its bounds", spot.place(), message.with(spot.place(), JSON.numberNode(beyond)));
        }
    }

    private void text(Message message, Spot spot) {
        JsonPointer at = spot.place();
        if (spot.keyword("maxLength").isInt()) {
            String tooLong =
                    spot.value().asText() + "a".repeat(spot.keyword("maxLength").asInt());
            plant("a text that is too long", at, message.with(at, JSON.textNode(tooLong)));
        }
        if (spot.keyword("enum").isArray()) {
            plant("a word outside the enumeration", at, message.with(at, JSON.textNode("Whatever")));
        }
        if (spot.keyword("format").asText().equals("date-time")) {
            plant("a time that is none", at, message.with(at, JSON.textNode("2021-13-18T07:52:23Z")));
            plant("a time that is none", at, message.with(at, JSON.textNode("18 August 2021")));
        }
        if (spot.keyword("pattern").isTextual()) {
            Pattern pattern = Pattern.compile(spot.keyword("pattern").asText());
            List.of("", "\u0001", "a b:c/d", " ").stream()
                    .filter(text -> !pattern.matcher(text).find())
                    .forEach(text -> plant("a text of another form", at, message.with(at, JSON.textNode(text))));
        }
    }

    private void list(Message message, Spot spot) {
        JsonPointer at = spot.place();
        if (spot.keyword("minItems").asInt() > 0) {
            plant("a list with too few items", at, message.with(at, JSON.arrayNode()));
        }
        if (spot.keyword("maxItems").isInt() && !spot.value().isEmpty()) {
            ArrayNode tooMany = JSON.arrayNode();
            for (int i = 0; i <= spot.keyword("maxItems").asInt(); i++) {
                tooMany.add(spot.value().get(0));
            }
            plant("a list with too many items", at, message.with(at, tooMany));
        }
    }

    private void head(Message message) {
        if (!message.isRequest()) {
            plant("a status that is not documented", JsonPointer.empty(), message.withStatus(299));
            for (Map.Entry<String, JsonNode> header : contract.response(message.operation(), message.status())
                    .path("headers")
                    .properties()) {
                if (contract.resolve(header.getValue()).path("required").asBoolean()) {
                    Message without = message.withHeaders(message.headers().without(List.of(header.getKey())));
                    plant("a header is missing", JsonPointer.empty().appendProperty(header.getKey()), without);
                }
            }
        } else {
            plant("an unknown parameter", JsonPointer.empty(), message.withParameter("unheardOf", "x"));
            message.operation()
                    .pathNames()
                    .forEach(name -> plant(
                            "an id of another form",
                            JsonPointer.empty().appendProperty(name),
                            message.withParameter(name, "a,b")));
        }
        for (Header line : message.headers().lines()) {
            if (line.name().startsWith("MS-RequestId") || line.name().startsWith("MS-Correl")) {
                JsonPointer place = JsonPointer.empty().appendProperty(line.name());
                plant(
                        "a header of another form",
                        place,
                        message.withHeaders(message.headers().with(line.name(), "42")));
            }
        }
    }

    private void ids(Message message) {
        for (Ids.Comparison it : ids.comparisons(message)) {
            if (!it.expected().equalsIgnoreCase(it.found()) || message.isRequest()) {
                continue;
            }
            String changed = it.found().substring(0, it.found().length() - 1)
                    + (it.found().endsWith("0") ? "1" : "0");
            String written =
                    message.body().orElseThrow().at(it.place()).asText().replace(it.found(), changed);
            plant("an id that differs", it.place(), message.with(it.place(), JSON.textNode(written)));
            if (message.parameters().containsKey(it.name())) {
                plant("an id in the path that differs", it.place(), message.withParameter(it.name(), changed));
            }
        }
    }

    private void plant(String kind, JsonPointer place, Message planted) {
        faults.add(new Fault<>(kind, planted.name() + " " + place, planted));
    }
}
