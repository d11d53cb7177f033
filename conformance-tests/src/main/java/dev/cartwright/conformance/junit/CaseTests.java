package dev.cartwright.conformance.junit;

import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.run.CaseResult;
import dev.cartwright.conformance.run.Check;
import dev.cartwright.conformance.run.Kit;
import dev.cartwright.conformance.run.WrittenProfile;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** Makes a dynamic test of every case, and of everything that cannot be used. */
final class CaseTests {

    private CaseTests() {}

    static Stream<DynamicTest> of(
            Kit kit,
            WrittenProfile profile,
            Predicate<Case> asked,
            Function<Case, List<CaseResult>> run,
            Stream<DynamicTest> workflows) {
        Stream<DynamicTest> cases = kit.suite().cases().stream()
                .filter(asked)
                .map(it -> DynamicTest.dynamicTest(it.id(), it.file(), () -> expectDeclared(run.apply(it))));
        Stream<DynamicTest> problems = kit.suite().problems().stream()
                .map(it -> DynamicTest.dynamicTest(it.name(), () -> {
                    throw new AssertionError(it.fault());
                }));
        Stream<DynamicTest> unmatched = kit.unmatched(profile).stream()
                .map(it -> DynamicTest.dynamicTest(it.caseId(), () -> expectDeclared(List.of(it))));
        return Stream.of(cases, workflows, problems, unmatched).flatMap(tests -> tests);
    }

    static void expectDeclared(List<CaseResult> results) {
        String differing = results.stream()
                .filter(result -> !result.verdict().isAsDeclared())
                .map(CaseTests::text)
                .collect(Collectors.joining("\n"));
        if (!differing.isEmpty()) {
            throw new AssertionError(differing);
        }
    }

    private static String text(CaseResult result) {
        StringBuilder text = new StringBuilder(result.verdict() + " " + result.label() + " " + result.detail());
        for (Check check : result.failures()) {
            text.append("\n  ").append(check.name()).append(": ").append(check.detail());
        }
        return text.toString();
    }
}
