package dev.cartwright.conformance.derived;

import com.fasterxml.jackson.databind.JsonNode;
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
    private final Everywhere everywhere;

    LenientCases(Contract contract, Model model) {
        this.contract = contract;
        this.model = model;
        this.samples = new Samples(contract);
        this.everywhere = new Everywhere(contract);
    }

    List<Case> cases() {
        JsonNode body = JsonText.parse(model.base().id(), model.request().text());
        JsonNode schema = contract.requestSchema(model.operation());
        List<Case> cases = new ArrayList<>();
        cases.add(same(
                "names-in-capitals",
                everywhere.change(
                        body, schema, (object, described) -> renamed(object, name -> name.toUpperCase(Locale.ROOT)))));
        cases.add(same(
                "names-in-small-letters",
                everywhere.change(
                        body, schema, (object, described) -> renamed(object, name -> name.toLowerCase(Locale.ROOT)))));
        cases.add(same("unknown-members", everywhere.change(body, schema, Everywhere::unknown)));
        cases.add(same("nulls", everywhere.change(body, schema, Everywhere::nulls)));
        cases.add(same("read-only-members", everywhere.change(body, schema, this::readOnly)));
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

    private static void renamed(ObjectNode object, UnaryOperator<String> name) {
        ObjectNode before = object.deepCopy();
        object.removeAll();
        before.properties().forEach(member -> object.set(name.apply(member.getKey()), member.getValue()));
    }

    private void readOnly(ObjectNode object, JsonNode schema) {
        for (Map.Entry<String, JsonNode> member : schema.path("properties").properties()) {
            if (Contract.isReadOnly(member.getValue())) {
                object.set(member.getKey(), samples.of(member.getValue()));
            }
        }
    }
}
