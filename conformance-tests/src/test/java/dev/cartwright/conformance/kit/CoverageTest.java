package dev.cartwright.conformance.kit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.cases.Operation;
import dev.cartwright.conformance.run.Kit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every operation and every status of the contract has its case. */
class CoverageTest {

    private static Kit kit;

    @BeforeAll
    static void readKit() {
        kit = Kit.bundled();
    }

    @Test
    void everyStatusThatARequestCanProvokeHasAServerCase() {
        Set<String> covered = covered(testCase -> testCase.sides().server());

        assertThat(documented(response -> !response.has("x-not-provoked"))).isSubsetOf(covered);
    }

    @Test
    void everyStatusHasAClientCase() {
        assertThat(documented(response -> true))
                .isSubsetOf(covered(testCase -> testCase.sides().client()));
    }

    @Test
    void whatIsTestedOnTheClientSideAloneSaysWhy() {
        Set<String> clientOnly = documented(response -> true);
        clientOnly.removeAll(covered(testCase -> testCase.sides().server()));

        assertThat(clientOnly).isEqualTo(documented(response -> response.has("x-not-provoked")));
        assertThat(kit.suite().cases())
                .filteredOn(testCase -> clientOnly.contains(key(testCase)))
                .isNotEmpty()
                .allSatisfy(testCase -> assertThat(testCase.why()).contains("On the client side alone: "));
    }

    @Test
    void everyCaseHasAnIdOfItsOwn() {
        List<String> ids = kit.suite().cases().stream().map(Case::id).toList();

        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(100);
        assertThat(kit.suite().problems()).isEmpty();
    }

    private static Set<String> documented(Predicate<JsonNode> wanted) {
        Set<String> keys = new TreeSet<>();
        for (Operation operation : kit.contract().operations()) {
            for (Map.Entry<String, JsonNode> entry :
                    operation.node().path("responses").properties()) {
                if (wanted.test(kit.contract().resolve(entry.getValue()))) {
                    keys.add(operation.id() + " " + entry.getKey());
                }
            }
        }
        return keys;
    }

    private static Set<String> covered(Predicate<Case> wanted) {
        return kit.suite().cases().stream()
                .filter(wanted)
                .map(CoverageTest::key)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String key(Case testCase) {
        return testCase.operation().id() + " " + testCase.response().message().status();
    }
}
