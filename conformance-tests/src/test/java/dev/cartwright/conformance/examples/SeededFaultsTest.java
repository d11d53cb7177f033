package dev.cartwright.conformance.examples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.conformance.cases.CaseLibrary;
import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.Spec;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Of 200 faults in examples and in the contract, drawn by a fixed seed, the two validators and the ids notice nearly all. */
class SeededFaultsTest {

    private static final long SEED = 20211118;
    private static final int IN_EXAMPLES = 120;
    private static final int IN_CONTRACT = 80;
    private static final int AT_LEAST = 190;

    private static Contract contract;
    private static List<Message> messages;

    @BeforeAll
    static void readExamples() {
        Path spec = Spec.bundled();
        contract = Spec.contract(spec);
        messages = new Messages(contract, CaseLibrary.read(contract, spec)).valid();
    }

    @Test
    void nearlyEveryFaultIsNoticed() {
        List<String> noticed = new ArrayList<>();
        List<String> missed = new ArrayList<>();
        Map<String, Integer> noticing = new TreeMap<>();
        Checks checks = new Checks(contract);
        for (Fault<Message> fault : Fault.draw(ExampleFaults.of(contract, messages), IN_EXAMPLES, SEED)) {
            sort(fault.toString(), checks.noticing(List.of(fault.planted())), noticed, missed, noticing);
        }
        for (Fault<String> fault : Fault.draw(SchemaFaults.of(contract), IN_CONTRACT, SEED)) {
            Contract changed = Contract.parse("planted", fault.planted());
            List<Message> of = messages.stream()
                    .map(message -> message.on(changed))
                    .flatMap(Optional::stream)
                    .toList();
            sort(fault.toString(), new Checks(changed).noticing(of), noticed, missed, noticing);
        }
        System.out.printf("%d of %d seeded faults noticed%n", noticed.size(), noticed.size() + missed.size());
        noticing.forEach((by, count) -> System.out.println(count + " by " + by));
        missed.forEach(fault -> System.out.println("missed: " + fault));

        assertThat(noticed.size() + missed.size()).isEqualTo(IN_EXAMPLES + IN_CONTRACT);
        assertThat(noticed).as("missed: %s", missed).hasSizeGreaterThanOrEqualTo(AT_LEAST);
    }

    private static void sort(
            String fault,
            List<String> noticing,
            List<String> noticed,
            List<String> missed,
            Map<String, Integer> counts) {
        (noticing.isEmpty() ? missed : noticed).add(fault);
        if (!noticing.isEmpty()) {
            counts.merge(String.join(" and ", noticing), 1, Integer::sum);
        }
    }

    /** The three checks of one contract. */
    private static final class Checks {

        private final Validator first;
        private final Validator second;
        private final Ids ids;

        Checks(Contract contract) {
            this.first = new SwaggerRequestValidator(contract);
            this.second = new NetworkntValidator(contract);
            this.ids = new Ids(contract);
        }

        /** Which of the checks find fault with one of the messages. */
        List<String> noticing(List<Message> all) {
            List<String> noticing = new ArrayList<>();
            if (all.stream().anyMatch(message -> !first.faults(message).isEmpty())) {
                noticing.add("swagger-request-validator");
            }
            if (all.stream().anyMatch(message -> !second.faults(message).isEmpty())) {
                noticing.add("networknt");
            }
            if (all.stream()
                    .filter(SeededFaultsTest::isOneStory)
                    .anyMatch(message -> !ids.faults(message).isEmpty())) {
                noticing.add("the comparison of ids");
            }
            return noticing;
        }
    }

    /** Two cases differ in an id on purpose. */
    private static boolean isOneStory(Message message) {
        return !message.name().endsWith("/the-id-in-the-body-does-not-count request");
    }
}
