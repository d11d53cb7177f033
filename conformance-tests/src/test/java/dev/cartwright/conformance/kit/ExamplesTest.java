package dev.cartwright.conformance.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.conformance.cases.Canonical;
import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.JsonText;
import dev.cartwright.conformance.cases.Operation;
import dev.cartwright.conformance.run.Kit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Examples of the contract that come from a documented case say the same as the case. */
class ExamplesTest {

    private static Kit kit;

    @BeforeAll
    static void readKit() {
        kit = Kit.bundled();
    }

    @Test
    void anExampleWithACaseIsThatCasesCanonicalForm() {
        Map<String, JsonNode> requests = named(true);
        Map<String, JsonNode> responses = named(false);

        assertThat(requests).containsOnlyKeys("updateCart/documented-update");
        assertThat(responses).containsOnlyKeys("updateCart/documented-update", "checkoutCart/documented-checkout");
        requests.forEach((id, example) -> assertThat(example).isEqualTo(canonicalRequest(Cases.find(kit, id))));
        responses.forEach((id, example) -> assertThat(example.toPrettyString())
                .isEqualTo(Cases.find(kit, id).response().body().orElseThrow().toPrettyString()));
    }

    private static JsonNode canonicalRequest(Case testCase) {
        JsonNode body = JsonText.parse("request", testCase.request().message().json());
        return new Canonical(kit.contract()).request(body, kit.contract().requestSchema(testCase.operation()));
    }

    private static Map<String, JsonNode> named(boolean requests) {
        Contract contract = kit.contract();
        Map<String, JsonNode> found = new TreeMap<>();
        for (Operation operation : contract.operations()) {
            JsonNode responses = operation.node().path("responses");
            List<JsonNode> bodies = requests
                    ? List.of(contract.resolve(operation.node().path("requestBody")))
                    : responses.properties().stream()
                            .map(entry -> contract.resolve(entry.getValue()))
                            .toList();
            for (JsonNode body : bodies) {
                for (JsonNode entry : contract.mediaType(body).path("examples")) {
                    JsonNode example = contract.resolve(entry);
                    if (example.has("x-case")) {
                        found.put(example.get("x-case").asText(), example.path("value"));
                    }
                }
            }
        }
        return found;
    }
}
