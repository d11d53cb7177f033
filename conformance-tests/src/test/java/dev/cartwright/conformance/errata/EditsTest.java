package dev.cartwright.conformance.errata;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.cases.CaseLibrary;
import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.Errata;
import dev.cartwright.conformance.cases.Erratum;
import dev.cartwright.conformance.cases.Spec;
import dev.cartwright.conformance.cases.Unusable;
import dev.cartwright.conformance.reference.ReferenceServer;
import dev.cartwright.conformance.run.Kit;
import dev.cartwright.conformance.run.Profile;
import dev.cartwright.conformance.run.Verdict;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every edit of the errata is necessary, and says exactly what it changes. */
class EditsTest {

    private static final Path SPEC = Spec.bundled();
    private static final Contract CONTRACT = Spec.contract(SPEC);
    private static final Errata ERRATA = Errata.read(SPEC);

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

    static List<Erratum> edits() {
        return ERRATA.entries().stream()
                .filter(entry -> entry.kind() == Erratum.Type.EDIT)
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("edits")
    void leftOutItsCaseFails(Erratum edit) {
        CaseLibrary library = CaseLibrary.read(CONTRACT, SPEC, ERRATA.without(edit.id()));

        assertThat(fails(library, edit)).as(edit.id() + " is not necessary").isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("edits")
    void withAnotherPrintedCharacterItIsReportedByItsId(Erratum edit) {
        String printed = edit.printed().orElseThrow();
        String other = (printed.charAt(0) == 'x' ? 'y' : 'x') + printed.substring(1);

        CaseLibrary library = CaseLibrary.read(
                CONTRACT, SPEC, with(edit, other, edit.repaired().orElseThrow()));

        assertThat(faults(library)).contains(edit.id()).contains("must stand exactly once on the line");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("edits")
    void withAnotherRepairedCharacterItsCaseFails(Erratum edit) {
        String repaired = edit.repaired().orElseThrow();
        for (int i = 0; i <= repaired.length(); i++) {
            String other = i == repaired.length()
                    ? repaired + "~"
                    : repaired.substring(0, i) + (repaired.charAt(i) == '0' ? '1' : '0') + repaired.substring(i + 1);

            CaseLibrary library =
                    CaseLibrary.read(CONTRACT, SPEC, with(edit, edit.printed().orElseThrow(), other));

            assertThat(fails(library, edit))
                    .as(edit.id() + " repaired as '" + other + "'")
                    .isTrue();
            assertThat(faults(library)).matches(text -> text.isEmpty() || text.contains(edit.id()));
        }
    }

    private static Errata with(Erratum edit, String printed, String repaired) {
        List<Erratum> entries = new ArrayList<>(ERRATA.without(edit.id()).entries());
        entries.add(new Erratum(
                edit.id(),
                edit.kind(),
                edit.file(),
                edit.line(),
                Optional.of(printed),
                Optional.of(repaired),
                edit.caseId(),
                edit.side(),
                edit.place(),
                edit.decision(),
                edit.document(),
                edit.pageLine(),
                edit.why(),
                edit.evidence()));
        return new Errata(entries);
    }

    private static boolean fails(CaseLibrary library, Erratum edit) {
        Optional<Case> readable = library.cases().stream()
                .filter(testCase -> testCase.id().equals(edit.caseId().orElseThrow()))
                .findFirst();
        if (readable.isEmpty()) {
            return true;
        }
        return kit.fault(readable.get()).isPresent()
                || kit.server(server.target(), Profile.read("cartwright")).run(readable.get()).stream()
                        .anyMatch(result -> result.verdict() != Verdict.PASS);
    }

    private static String faults(CaseLibrary library) {
        return library.unusable().stream().map(Unusable::fault).collect(Collectors.joining("\n"));
    }
}
