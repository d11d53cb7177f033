package dev.cartwright.conformance.examples;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.cartwright.conformance.cases.CaseLibrary;
import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.Errata;
import dev.cartwright.conformance.cases.Spec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Two independent validators find every example valid and judge every refused request alike, and the ids of each example agree. */
class TwoValidatorsTest {

    private static Messages messages;
    private static Validator first;
    private static Validator second;
    private static Ids ids;

    @BeforeAll
    static void readExamples() {
        Path spec = Spec.bundled();
        Contract contract = Spec.contract(spec);
        messages = new Messages(contract, CaseLibrary.read(contract, spec));
        first = new SwaggerRequestValidator(contract);
        second = new NetworkntValidator(contract);
        ids = new Ids(contract);
    }

    @Test
    void bothFindEveryExampleValid() {
        List<String> invalid = new ArrayList<>();
        for (Message message : messages.valid()) {
            first.faults(message).forEach(fault -> invalid.add(message.name() + ", first: " + fault));
            second.faults(message).forEach(fault -> invalid.add(message.name() + ", second: " + fault));
        }

        assertThat(messages.valid()).hasSizeGreaterThan(300);
        assertThat(invalid).isEmpty();
    }

    @Test
    void bothJudgeARefusedRequestAlike() {
        List<String> disagreements = new ArrayList<>();
        int unfit = 0;
        for (Message message : messages.refused()) {
            List<String> one = first.faults(message);
            List<String> other = second.faults(message);
            unfit += one.isEmpty() ? 0 : 1;
            if (one.isEmpty() != other.isEmpty()) {
                disagreements.add(message.name() + ": first " + one + ", second " + other);
            }
        }

        assertThat(unfit).isGreaterThan(10);
        assertThat(disagreements).isEmpty();
    }

    @Test
    void theIdsOfEveryExampleAgree() {
        Map<String, List<String>> differing = new TreeMap<>();
        int compared = 0;
        for (Message message : messages.valid()) {
            compared += ids.comparisons(message).size();
            differing.put(message.name(), ids.faults(message));
        }
        differing.values().removeIf(List::isEmpty);

        assertThat(compared).isGreaterThan(80);
        assertThat(differing)
                .containsOnlyKeys(
                        "updateCart/the-id-in-the-body-does-not-count request",
                        "updateOrder/the-id-in-the-body-does-not-count request");
    }

    @Test
    void theCartOfThePrintedPathIsNotedAsAnother() {
        Path spec = Spec.bundled();
        Contract contract = Spec.contract(spec);
        CaseLibrary unrepaired =
                CaseLibrary.read(contract, spec, Errata.read(spec).without("E-70"));

        assertThat(new Messages(contract, unrepaired).valid())
                .filteredOn(message -> message.name().equals("updateCart/documented-update request"))
                .flatMap(ids::faults)
                .singleElement(STRING)
                .contains("65faf57b", "b4c8fdea");
    }
}
