package dev.cartwright.conformance.derived;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.JsonText;
import dev.cartwright.conformance.cases.Origin;
import java.util.ArrayList;
import java.util.List;

/** For each keyword at each place of a body, one value that it forbids. */
final class BodyCases {

    private final Contract contract;
    private final Model model;
    private final Samples samples;
    private final Bodies bodies;
    private final JsonNode schema;
    private final JsonNode body;

    BodyCases(Contract contract, Model model) {
        this.contract = contract;
        this.model = model;
        this.samples = new Samples(contract);
        this.bodies = new Bodies(contract, samples);
        this.schema = contract.requestSchema(model.operation());
        this.body = JsonText.parse(model.base().id(), model.request().text());
    }

    List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        Violations violations = new Violations(samples);
        for (Place place : Places.of(schema, contract)) {
            for (Violation violation : violations.of(place)) {
                cases.add(refused(
                        place.label() + "-" + violation.keyword(),
                        "#" + place.pointer() + " " + violation.keyword(),
                        bodies.with(body, schema, place.pointer(), violation.value()),
                        place.violationCode(Codes.INVALID)));
            }
            missing(place, cases);
        }
        return cases;
    }

    private void missing(Place owner, List<Case> cases) {
        for (JsonNode required : owner.schema().path("required")) {
            String name = required.asText();
            JsonNode written = owner.schema().path("properties").path(name);
            if (!Contract.isReadOnly(written)) {
                Place member = new Place(owner.pointer() + "/" + name, written, contract.schema(written));
                cases.add(refused(
                        member.label() + "-required",
                        "#" + owner.pointer() + " required " + name,
                        bodies.without(body, schema, owner.pointer(), name, samples.of(owner.schema())),
                        member.missingCode(Codes.INVALID)));
            }
        }
    }

    private Case refused(String name, String keyword, JsonNode changed, int code) {
        return model.with(
                name,
                "The contract forbids this value: " + keyword + ".",
                Origin.violating(keyword, Codes.BASIS),
                model.request().withBody(JsonText.write(changed)),
                Refusal.of(400, code));
    }
}
