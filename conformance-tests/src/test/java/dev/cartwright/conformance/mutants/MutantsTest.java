package dev.cartwright.conformance.mutants;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.conformance.run.CaseResult;
import dev.cartwright.conformance.run.Check;
import dev.cartwright.conformance.run.Verdict;
import dev.cartwright.conformance.workflows.Workflow;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The cases notice every server and every client that is broken on purpose, and find the healthy ones healthy. */
class MutantsTest {

    private static final List<Fate> FATES = new ArrayList<>();
    private static final Instant STARTED = Instant.now();

    private static Bench bench;
    private static Hunt hunt;

    @BeforeAll
    static void hunt() throws IOException {
        bench = Bench.start();
        hunt = Hunt.open(bench, EnumSet.allOf(CaseResult.Side.class), result -> {});
        for (Mutant mutant : Mutants.all()) {
            FATES.add(hunt.fate(mutant));
        }
    }

    /** Whoever builds the review site afterwards need not hunt again. */
    @AfterAll
    static void leaveTheScore() throws IOException {
        String json = new Score(FATES)
                .json(bench.kit().contract(), STARTED, Mutants.all().size());
        Files.write(Path.of("target", Score.FILE), json.getBytes(UTF_8));
        bench.close();
    }

    @Test
    void theHealthyPairIsClean() {
        assertThat(hunt.unclean()).isEmpty();
        assertThat(hunt.healthy()).extracting(CaseResult::verdict).contains(Verdict.PASS);
    }

    @Test
    void noneSurvives() {
        assertThat(new Score(FATES).survivors()).extracting(Fate::line).isEmpty();
    }

    @Test
    void thereAreAsManyAsPromised() {
        assertThat(Mutants.all("*", Optional.of(CaseResult.Side.SERVER))).hasSizeGreaterThanOrEqualTo(60);
        assertThat(Mutants.all("*", Optional.of(CaseResult.Side.CLIENT))).hasSizeGreaterThanOrEqualTo(40);
        assertThat(Mutants.all()).extracting(Mutant::kind).contains(Kind.values());
        assertThat(Mutants.all())
                .extracting(mutant -> mutant.side() + mutant.name())
                .doesNotHaveDuplicates();
    }

    /** The steps of workflows, which are checks too, have their faults in {@link WorkflowFaultsTest}. */
    @Test
    void everyCheckHasAMutantThatItCatches() {
        for (CaseResult.Side side : CaseResult.Side.values()) {
            Set<String> made = new TreeSet<>();
            hunt.healthy().stream()
                    .filter(result -> result.side() == side)
                    .filter(result -> !result.caseId().startsWith(Workflow.PREFIX))
                    .forEach(result -> result.checks().forEach(check -> made.add(check.name())));

            assertThat(caught(side)).containsAll(made);
        }
    }

    @Test
    void onlyACutConnectionIsNoticedByBeingUnreachable() {
        assertThat(FATES)
                .filteredOn(fate -> failures(fate).anyMatch("reachable"::equals))
                .extracting(fate -> fate.mutant().name())
                .containsExactly("the connection is cut after the work");
    }

    @Test
    void everyHintNamesTheKiller() {
        assertThat(FATES)
                .filteredOn(fate -> fate.killer().isPresent())
                .allSatisfy(fate -> assertThat(
                                bench.kit().suite().select(fate.mutant().hint()).cases())
                        .as(fate.line())
                        .extracting(testCase -> testCase.id())
                        .contains(fate.killer().orElseThrow().caseId()));
    }

    @Test
    void withoutItsHintAMutantIsKilledAllTheSame() throws IOException {
        for (String name : List.of("no tag", "quantity 0 taken", "links lost", "code lost")) {
            Mutant mutant = Mutants.all(name, Optional.empty()).get(0);

            assertThat(hunt.fate(mutant.unhinted()).killer()).as(name).isPresent();
        }
    }

    @Test
    void whatIsNotBrokenSurvives() throws IOException {
        Mutant sound = Mutant.server(Kind.VALUE, "sound", "getCart/*", ServerFault.NONE);

        Fate fate = new Fate(sound, Optional.empty());

        assertThat(hunt.fate(sound)).isEqualTo(fate);
        assertThat(fate.line()).startsWith("SURVIVED").contains("sound");
        assertThat(new Score(List.of(fate)).markdown()).contains("| value | 0 of 1 |  |");
    }

    @Test
    void theReadmeHasTheScore() throws IOException {
        assertThat(Files.readString(Path.of("..", "README.md"))).contains(new Score(FATES).markdown());
    }

    private static Set<String> caught(CaseResult.Side side) {
        Set<String> caught = new TreeSet<>();
        FATES.stream()
                .filter(fate -> fate.mutant().side() == side)
                .flatMap(MutantsTest::failures)
                .forEach(caught::add);
        return caught;
    }

    private static Stream<String> failures(Fate fate) {
        return fate.killer().stream()
                .flatMap(result -> result.failures().stream())
                .map(Check::name);
    }
}
