package dev.cartwright.conformance.report;

import dev.cartwright.conformance.cases.Answer;
import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.coverage.Coverage;
import dev.cartwright.conformance.run.CaseResult;
import dev.cartwright.conformance.run.Created;
import dev.cartwright.conformance.run.Verdict;
import dev.cartwright.conformance.workflows.Workflow;
import java.time.Duration;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Everything that a report says.
 *
 * @param server what the server under test is called; empty when none was run
 * @param client what the client under test is called; empty when none was run
 * @param cases the cases that were selected
 * @param workflows the workflows that were selected
 * @param results what came of them, and of declarations that match none
 * @param created what they have left on a server that stays
 * @param coverage what of the contract they have exercised
 * @param redaction takes secrets out of every text
 */
public record RunReport(
        String server,
        String client,
        Contract contract,
        List<Case> cases,
        List<Workflow> workflows,
        List<CaseResult> results,
        List<Created> created,
        Coverage coverage,
        Redaction redaction,
        Duration took) {

    public RunReport {
        cases = List.copyOf(cases);
        workflows = List.copyOf(workflows);
        results = List.copyOf(results);
        created = List.copyOf(created);
    }

    /** How many results have that verdict. */
    public long count(Verdict verdict) {
        return results.stream().filter(result -> result.verdict() == verdict).count();
    }

    /** The results of the workflows. */
    public List<CaseResult> ofWorkflows() {
        return results.stream()
                .filter(result -> result.caseId().startsWith(Workflow.PREFIX))
                .toList();
    }

    /** The answers that a client had before it, if that was not just its case's response. */
    List<Answer> answers(CaseResult result) {
        return result.side() == CaseResult.Side.CLIENT
                ? cases.stream()
                        .filter(testCase -> testCase.id().equals(result.caseId()))
                        .findFirst()
                        .map(Case::answers)
                        .orElse(List.of())
                : List.of();
    }

    /** What was selected, such as {@code 9 cases and 2 workflows}. */
    String selection() {
        return count(cases.size(), "case") + (workflows.isEmpty() ? "" : " and " + count(workflows.size(), "workflow"));
    }

    private static String count(int number, String noun) {
        return number + " " + noun + (number == 1 ? "" : "s");
    }

    /** How much was left on the server, by the operation that reads it; empty if nothing was. */
    String leftBehind() {
        return created.stream()
                .collect(Collectors.groupingBy(Created::reader, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(entry -> entry.getValue() + " for " + entry.getKey())
                .collect(Collectors.joining(", "));
    }

    /** The results that are not as declared. */
    public List<CaseResult> differing() {
        return results.stream()
                .filter(result -> !result.verdict().isAsDeclared())
                .toList();
    }

    /** The results that differ where the documentation is silent, and therefore not apply. */
    List<CaseResult> silent() {
        return results.stream()
                .filter(result -> result.verdict() == Verdict.NOT_APPLICABLE
                        && !result.failures().isEmpty())
                .toList();
    }
}
