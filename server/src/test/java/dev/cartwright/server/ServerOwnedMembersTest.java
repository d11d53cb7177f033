package dev.cartwright.server;

import static dev.cartwright.server.RunningServer.CARTS;
import static dev.cartwright.server.RunningServer.ITEM;
import static dev.cartwright.server.RunningServer.ORDERS;
import static dev.cartwright.server.RunningServer.line;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every member that the contract calls readOnly is sent on every write that could hold it, in two casings, and is never stored. */
class ServerOwnedMembersTest {
    private static final ContractFile CONTRACT = new ContractFile();
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String FORGED_TEXT = "forged";
    private static final int FORGED_NUMBER = 987_654_321;
    private static final String FORGED_TIME = "2033-03-03T03:03:03Z";

    /** What each write answers when nothing is forged. */
    private static final Map<String, Answer> CONTROLS = new HashMap<>();

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    /** A member by its place in a body, list positions as 0, and a value that the server would not choose. */
    record Owned(ContractFile.Operation write, List<String> place, JsonNode forged) {
        @Override
        public String toString() {
            return write + " /" + String.join("/", place);
        }
    }

    static List<Owned> everyReadOnlyMemberOfEveryWrite() {
        List<Owned> all = new ArrayList<>();
        for (ContractFile.Operation operation : CONTRACT.operations()) {
            JsonNode schema = CONTRACT.resolved(operation.definition().path("requestBody"))
                    .at("/content/application~1json/schema");
            collect(operation, CONTRACT.resolved(schema), List.of(), all);
        }
        return all;
    }

    /** A readOnly member is taken whole; what lies below it goes with it. */
    private static void collect(ContractFile.Operation write, JsonNode schema, List<String> place, List<Owned> all) {
        schema.path("properties").properties().forEach(property -> {
            List<String> member = plus(place, property.getKey());
            JsonNode inner = effective(property.getValue());
            if (property.getValue().path("readOnly").asBoolean()
                    || inner.path("readOnly").asBoolean()) {
                all.add(new Owned(write, member, forged(inner)));
            } else if (inner.path("type").asText().equals("array") && member.size() < 4) {
                collect(write, effective(inner.path("items")), plus(member, "0"), all);
            } else if (inner.has("properties")) {
                collect(write, inner, member, all);
            }
        });
    }

    private static JsonNode effective(JsonNode schema) {
        JsonNode resolved = CONTRACT.resolved(schema);
        return resolved.has("allOf") ? effective(resolved.get("allOf").get(0)) : resolved;
    }

    private static List<String> plus(List<String> place, String member) {
        return Stream.concat(place.stream(), Stream.of(member)).toList();
    }

    private static JsonNode forged(JsonNode schema) {
        return switch (schema.path("type").asText()) {
            case "integer", "number" -> JSON.getNodeFactory().numberNode(FORGED_NUMBER);
            case "boolean" -> JSON.getNodeFactory().booleanNode(true);
            case "array" -> JSON.createArrayNode().add(FORGED_TEXT);
            case "object" -> JSON.createObjectNode().put(FORGED_TEXT, FORGED_TEXT);
            default ->
                JSON.getNodeFactory()
                        .textNode(schema.path("format").asText().equals("date-time") ? FORGED_TIME : FORGED_TEXT);
        };
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyReadOnlyMemberOfEveryWrite")
    void aServerOwnedMemberIsNeverStored(Owned owned) throws JsonProcessingException {
        for (String spelling : List.of(last(owned), capital(last(owned)))) {
            assertNotStored(owned, spelling);
        }
    }

    private static Answer control(Owned owned) throws JsonProcessingException {
        Answer known = CONTROLS.get(owned.write().toString());
        if (known == null) {
            known = write(owned, "").answer();
            assertThat(known.status()).as(known.text()).isBetween(200, 299);
            CONTROLS.put(owned.write().toString(), known);
        }
        return known;
    }

    private static void assertNotStored(Owned owned, String spelling) throws JsonProcessingException {
        Answer control = control(owned);
        Written forged = write(owned, spelling);

        assertThat(forged.answer().status()).as(forged.answer().text()).isEqualTo(control.status());
        for (Answer answer : List.of(forged.answer(), server.get(forged.resource()))) {
            assertThat(answer.text())
                    .doesNotContain(FORGED_TEXT, Integer.toString(FORGED_NUMBER), FORGED_TIME.substring(0, 10));
            assertThat(at(answer.json(), owned.place()).isMissingNode())
                    .isEqualTo(at(control.json(), owned.place()).isMissingNode());
        }
    }

    /** An answer, and where to read again what was stored. */
    private record Written(Answer answer, String resource) {}

    /** The write with the member in that spelling; with none as a control. */
    private static Written write(Owned owned, String spelling) throws JsonProcessingException {
        switch (owned.write().toString()) {
            case "createCart" -> {
                Answer created = server.post(CARTS, body("{\"lineItems\":[" + full() + "]}", owned, spelling));
                return new Written(created, CARTS + "/" + created.at("/id").asText());
            }
            case "updateCart" -> {
                String cart = CARTS + "/" + server.cart(line(ITEM, ""));
                return new Written(server.put(cart, body("{\"lineItems\":[" + full() + "]}", owned, spelling)), cart);
            }
            case "updateOrder" -> {
                String checkout = CARTS + "/" + server.cart(line(ITEM, "")) + "/checkout";
                Answer order = server.post(checkout, "");
                String id = order.at("/orders/0/id").asText();
                String body = "{\"status\":\"cancelled\",\"lineItems\":[{\"lineItemNumber\":0}]}";
                return new Written(server.patch(ORDERS + "/" + id, body(body, owned, spelling)), ORDERS + "/" + id);
            }
            default -> throw new AssertionError("a new write: say here how it is done: " + owned.write());
        }
    }

    /** A line that has every object and list in which a readOnly member may hide. */
    private static String full() {
        return line(ITEM, ",\"addonItems\":[" + line(ITEM, "") + "]");
    }

    private static String body(String text, Owned owned, String spelling) throws JsonProcessingException {
        JsonNode body = JSON.readTree(text);
        if (!spelling.isEmpty()) {
            ObjectNode parent = (ObjectNode) body;
            for (int i = 0; i < owned.place().size() - 1; i++) {
                String step = owned.place().get(i);
                String next = owned.place().get(i + 1);
                if (next.equals("0")) {
                    ArrayNode list = parent.withArray(step);
                    parent = list.isEmpty() ? list.addObject() : (ObjectNode) list.get(0);
                    i++;
                } else {
                    parent = parent.withObject("/" + step);
                }
            }
            parent.set(spelling, owned.forged());
        }
        return JSON.writeValueAsString(body);
    }

    private static JsonNode at(JsonNode document, List<String> place) {
        return document.at("/" + String.join("/", place));
    }

    private static String last(Owned owned) {
        return owned.place().get(owned.place().size() - 1);
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    @Test
    void theContractHasServerOwnedMembersInEveryWrite() {
        assertThat(everyReadOnlyMemberOfEveryWrite().stream()
                        .map(owned -> owned.write().toString()))
                .contains("createCart", "updateCart", "updateOrder")
                .hasSizeGreaterThan(30);
    }
}
