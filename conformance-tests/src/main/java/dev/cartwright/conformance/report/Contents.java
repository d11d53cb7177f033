package dev.cartwright.conformance.report;

import static java.util.stream.Collectors.groupingBy;

import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.cases.Kind;
import dev.cartwright.conformance.cases.Operation;
import dev.cartwright.conformance.run.CaseResult;
import dev.cartwright.conformance.workflows.Workflow;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A report's order, and the name of each place in it. Immutable. */
final class Contents {

    /** Documented cases first, then by name. */
    private static final Comparator<Case> ORDER = Comparator.comparing(
                    (Case testCase) -> testCase.kind() != Kind.DOCUMENTED)
            .thenComparing(Case::id);

    private final RunReport report;
    private final Map<String, List<Case>> casesByOperation;
    private final Map<String, List<CaseResult>> resultsByCase;
    private final Map<String, String> anchors = new HashMap<>();

    Contents(RunReport report) {
        this.report = report;
        this.casesByOperation = report.cases().stream()
                .sorted(ORDER)
                .collect(groupingBy(testCase -> testCase.operation().id()));
        this.resultsByCase = report.results().stream().collect(groupingBy(CaseResult::caseId));
        Set<String> taken = new HashSet<>();
        for (Case testCase : report.cases().stream().sorted(ORDER).toList()) {
            String anchor = "case-" + report.redaction().of(testCase.id()).replaceAll("[^A-Za-z0-9]+", "-");
            String free = anchor;
            for (int i = 2; !taken.add(free); i++) {
                free = anchor + "-" + i;
            }
            anchors.putIfAbsent(testCase.id(), free);
        }
        report.workflows().forEach(it -> anchors.put(it.id(), it.id().replace('/', '-')));
    }

    /** The operations that have a case, in the contract's order. */
    List<Operation> operations() {
        return report.contract().operations().stream()
                .filter(operation -> !cases(operation).isEmpty())
                .toList();
    }

    List<Case> cases(Operation operation) {
        return casesByOperation.getOrDefault(operation.id(), List.of());
    }

    List<Case> documented() {
        return operations().stream()
                .flatMap(operation -> cases(operation).stream())
                .filter(testCase -> testCase.kind() == Kind.DOCUMENTED)
                .toList();
    }

    List<CaseResult> results(Case testCase) {
        return resultsByCase.getOrDefault(testCase.id(), List.of());
    }

    List<CaseResult> results(Operation operation) {
        return cases(operation).stream()
                .flatMap(testCase -> results(testCase).stream())
                .toList();
    }

    List<CaseResult> results(Workflow workflow) {
        return resultsByCase.getOrDefault(workflow.id(), List.of());
    }

    /** Results of no case or workflow that was selected: unreadable files, declarations that match nothing. */
    List<CaseResult> strays() {
        return report.results().stream().filter(this::isStray).toList();
    }

    boolean isStray(CaseResult result) {
        return !anchors.containsKey(result.caseId());
    }

    /** The name of a case's place in the page. */
    String anchor(String caseId) {
        return anchors.getOrDefault(caseId, "strays");
    }

    static String anchor(Operation operation) {
        return "operation-" + operation.id();
    }
}
