package dev.cartwright.conformance.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.Decision;
import dev.cartwright.conformance.cases.Spec;
import dev.cartwright.conformance.cases.Yaml;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Decisions and the places in the contract that they settle name each other. */
class DecisionsTest {

    private static final Path SPEC = Spec.bundled();

    @Test
    void everyPlaceNamesItsDecisionAndEveryDecisionItsPlaces() {
        Contract contract = Spec.contract(SPEC);
        Set<String> fromContract = new TreeSet<>();
        collect("#", Yaml.tree("openapi.yaml", contract.text()), fromContract);
        Set<String> fromDecisions = new TreeSet<>();
        Decision.all(SPEC)
                .forEach((id, decision) -> decision.frontMatter()
                        .path("settles")
                        .forEach(place -> fromDecisions.add(id + " " + place.asText())));

        assertThat(fromDecisions).hasSizeGreaterThan(30).isEqualTo(fromContract);
    }

    @Test
    void everyDecisionHasItsThreeParts() {
        Map<String, Decision> decisions = Decision.all(SPEC);

        assertThat(decisions).hasSizeGreaterThan(15).allSatisfy((id, decision) -> {
            assertThat(decision.frontMatter().path("id").asText()).isEqualTo(id);
            assertThat(Yaml.text(decision.file()))
                    .containsSubsequence("## Context\n", "## Decision\n", "## Consequences\n");
        });
    }

    private static void collect(String place, JsonNode node, Set<String> found) {
        for (Map.Entry<String, JsonNode> member : node.properties()) {
            if (member.getKey().equals("x-decision")) {
                ids(member.getValue()).forEach(id -> found.add(id + " " + place));
            } else {
                String step = member.getKey().replace("~", "~0").replace("/", "~1");
                collect(place + "/" + step, member.getValue(), found);
            }
        }
        for (int i = 0; node.isArray() && i < node.size(); i++) {
            collect(place + "/" + i, node.get(i), found);
        }
    }

    private static Set<String> ids(JsonNode decision) {
        Set<String> ids = new TreeSet<>();
        if (decision.isTextual()) {
            ids.add(decision.textValue());
        }
        decision.forEach(id -> ids.add(id.asText()));
        return ids;
    }
}
