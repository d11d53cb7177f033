package dev.cartwright.conformance.errata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.conformance.cases.Errata;
import dev.cartwright.conformance.cases.Erratum;
import dev.cartwright.conformance.cases.Spec;
import dev.cartwright.conformance.mutants.Bench;
import dev.cartwright.conformance.mutants.Intolerant;
import dev.cartwright.conformance.run.Verdict;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every tolerance is asked for by its case: an implementation without it fails there. */
class TolerancesTest {

    private static Bench bench;

    @BeforeAll
    static void start() {
        bench = Bench.start();
    }

    @AfterAll
    static void stop() {
        bench.close();
    }

    static List<Erratum> tolerances() {
        return Errata.read(Spec.bundled()).entries().stream()
                .filter(entry -> entry.kind() == Erratum.Type.TOLERANCE)
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tolerances")
    void anImplementationWithoutItFailsItsCase(Erratum tolerance) throws Exception {
        assertThat(Intolerant.verdicts(bench, tolerance)).isNotEmpty().containsOnly(Verdict.FAIL);
    }

    @Test
    void everyMutantHasItsTolerance() {
        assertThat(Intolerant.ids())
                .containsExactlyInAnyOrderElementsOf(
                        tolerances().stream().map(Erratum::id).toList());
    }
}
