package dev.cartwright.conformance.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.Spec;
import dev.cartwright.conformance.cases.Unusable;
import dev.cartwright.conformance.run.Kit;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A contract that changes away from the documentation is told so, with the documented case that no longer fits. */
class ChangedContractTest {

    private static final Path SPEC = Spec.bundled();

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a member renamed   | billingCycle        | invoicingCycle      | updateCart/documented-update",
                "an enum value gone | one_time, triennial | triennial           | updateCart/documented-update",
                "a maximum lowered  | maximum: 999999999  | maximum: 1          | updateCart/documented-update",
                "an item limit      | maxItems: 5, items  | maxItems: 1, items  | checkoutCart/documented-checkout"
            })
    void namesTheDocumentedCaseThatNoLongerFits(String change, String from, String to, String documentedCase) {
        String text = Spec.contract(SPEC).text();
        String changed = text.replaceAll(from, to);
        assertThat(changed).as(change).isNotEqualTo(text);

        List<Unusable> unusable =
                Kit.of(SPEC, Contract.parse("changed.yaml", changed)).suite().unusable();

        assertThat(unusable.stream().map(Unusable::fault).collect(Collectors.joining("\n")))
                .contains(documentedCase + " does not fit the contract");
    }
}
