package dev.cartwright.conformance.derived;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.JsonText;
import dev.cartwright.conformance.cases.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** What a request may be like beside the contract, without any effect on what comes of it. */
final class LenientCases {

    private static final String BASIS = "0011";

    private final Contract contract;
    private final Model model;
    private final Samples samples;

    LenientCases(Contract contract, Model model) {
        this.contract = contract;
        this.model = model;
        this.samples = new Samples(contract);
    }

    List<Case> cases() {
        JsonNode body = JsonText.parse(model.base().id(), model.request().text());
        JsonNode schema = contract.requestSchema(model.operation());
        List<Case> cases = new ArrayList<>();
        cases.add(same(
                "names-in-capitals",
                everywhere(
                        body, schema, (object, described) -> renamed(object, name -> name.toUpperCase(Locale.ROOT)))));
        cases.add(same(
                "names-in-small-letters",
                everywhere(
                        body, schema, (object, described) -> renamed(object, name -> name.toLowerCase(Locale.ROOT)))));
        cases.add(same("unknown-members", everywhere(body, schema, (object, described) -> unknown(object))));
        cases.add(same("nulls", everywhere(body, schema, LenientCases::nulls)));
        cases.add(same("read-only-members", everywhere(body, schema, this::readOnly)));
        return cases;
    }

    private Case same(String name, JsonNode changed) {
        return model.with(
                "lenient-" + name,
                "Such a body means what it means without: " + name.replace('-', ' ') + ".",
                Origin.derived(BASIS),
                model.request().withBody(JsonText.write(changed)),
                model.success());
    }

    /** The body with every object that the schema describes changed, the inner ones first. */
    private JsonNode everywhere(JsonNode body, JsonNode written, Change change) {
        JsonNode schema = contract.schema(written);
        if (body.isArray()) {
            ArrayNode items = JsonNodeFactory.instance.arrayNode();
            body.forEach(item -> items.add(everywhere(item, schema.path("items"), change)));
            return items;
        }
        if (!body.isObject() || !schema.has("properties")) {
            return body;
        }
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> member : body.properties()) {
            object.set(
                    member.getKey(),
                    everywhere(member.getValue(), schema.path("properties").path(member.getKey()), change));
        }
        change.apply(object, schema);
        return object;
    }

    private static void renamed(ObjectNode object, UnaryOperator<String> name) {
        ObjectNode before = object.deepCopy();
        object.removeAll();
        before.properties().forEach(member -> object.set(name.apply(member.getKey()), member.getValue()));
    }

    private static void unknown(ObjectNode object) {
        object.put("aMemberOfALaterVersion", "x");
        object.putObject("anObjectOfALaterVersion").put("id", 1);
    }

    private static void nulls(ObjectNode object, JsonNode schema) {
        for (String name : (Iterable<String>) schema.path("properties")::fieldNames) {
            if (!object.has(name)) {
                object.putNull(name);
            }
        }
    }

    private void readOnly(ObjectNode object, JsonNode schema) {
        for (Map.Entry<String, JsonNode> member : schema.path("properties").properties()) {
            if (Contract.isReadOnly(member.getValue())) {
                object.set(member.getKey(), samples.of(member.getValue()));
            }
        }
    }

    /** Adds to an object that a schema describes. */
    private interface Change {
        void apply(ObjectNode object, JsonNode schema);
    }
}
