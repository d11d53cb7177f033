package dev.cartwright.conformance.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.conformance.cases.Decision;
import dev.cartwright.conformance.cases.Spec;
import dev.cartwright.conformance.cases.Yaml;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Decisions are told in three parts. */
class DecisionsTest {

    private static final Path SPEC = Spec.bundled();

    @Test
    void everyDecisionHasItsThreeParts() {
        Map<String, Decision> decisions = Decision.all(SPEC);

        assertThat(decisions).hasSizeGreaterThan(15).allSatisfy((id, decision) -> {
            assertThat(decision.frontMatter().path("id").asText()).isEqualTo(id);
            assertThat(Yaml.text(decision.file()))
                    .containsSubsequence("## Context\n", "## Decision\n", "## Consequences\n");
        });
    }
}
