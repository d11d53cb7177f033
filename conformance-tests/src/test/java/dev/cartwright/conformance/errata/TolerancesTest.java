package dev.cartwright.conformance.errata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.conformance.cases.Errata;
import dev.cartwright.conformance.cases.Erratum;
import dev.cartwright.conformance.cases.Spec;
import dev.cartwright.conformance.mutants.Intolerant;
import dev.cartwright.conformance.reference.ReferenceServer;
import dev.cartwright.conformance.run.Kit;
import dev.cartwright.conformance.run.Verdict;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every tolerance is asked for by its case: an implementation without it fails there. */
class TolerancesTest {

    private static Kit kit;
    private static ReferenceServer server;

    @BeforeAll
    static void start() {
        kit = Kit.bundled();
        server = ReferenceServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    static List<Erratum> tolerances() {
        return Errata.read(Spec.bundled()).entries().stream()
                .filter(entry -> entry.kind() == Erratum.Type.TOLERANCE)
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("tolerances")
    void anImplementationWithoutItFailsItsCase(Erratum tolerance) throws Exception {
        assertThat(Intolerant.of(tolerance.id()).verdicts(kit, server, tolerance))
                .isNotEmpty()
                .containsOnly(Verdict.FAIL);
    }

    @Test
    void everyMutantHasItsTolerance() {
        assertThat(Intolerant.ids())
                .containsExactlyInAnyOrderElementsOf(
                        tolerances().stream().map(Erratum::id).toList());
    }
}
