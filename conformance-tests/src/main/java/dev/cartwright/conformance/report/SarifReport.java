package dev.cartwright.conformance.report;

import dev.cartwright.conformance.cases.JsonText;
import dev.cartwright.conformance.run.CaseResult;
import dev.cartwright.conformance.run.Check;
import dev.cartwright.conformance.run.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What differs as {@code results.sarif} (2.1.0): a result for each failed check, at its operation in the contract. */
final class SarifReport {

    private static final String SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json";
    private static final String CONTRACT = "api-spec/openapi.yaml";

    private final RunReport report;

    private SarifReport(RunReport report) {
        this.report = report;
    }

    static String text(RunReport report) {
        Map<String, Object> log = new LinkedHashMap<>();
        log.put("$schema", SCHEMA);
        log.put("version", "2.1.0");
        log.put("runs", List.of(new SarifReport(report).run()));
        return JsonText.pretty(report.redaction().of(JsonText.tree(log))) + "\n";
    }

    private Map<String, Object> run() {
        List<Finding> findings = new ArrayList<>();
        for (CaseResult result : report.results()) {
            if (!result.verdict().isAsDeclared() || result.verdict() == Verdict.KNOWN_FAILURE) {
                findings.addAll(findings(result));
            }
        }
        List<String> rules =
                List.copyOf(new TreeSet<>(findings.stream().map(Finding::rule).toList()));
        Map<String, Object> driver = new LinkedHashMap<>();
        driver.put("name", "Cartwright conformance kit");
        driver.put("rules", rules.stream().map(SarifReport::rule).toList());
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("tool", Map.of("driver", driver));
        run.put("columnKind", "utf16CodeUnits");
        run.put(
                "results",
                findings.stream().map(finding -> result(finding, rules)).toList());
        return run;
    }

    /** A verdict without a failed check is a finding of its own. */
    private static List<Finding> findings(CaseResult result) {
        if (!result.failures().isEmpty()) {
            return result.failures().stream()
                    .map(check ->
                            new Finding(result, rule(result, check.name()), Ids.of(result, check), text(result, check)))
                    .toList();
        }
        String name = Labels.word(result.verdict());
        return List.of(new Finding(
                result, rule(result, name), Ids.of(result) + "#" + name, result.label() + ": " + result.detail()));
    }

    private static String text(CaseResult result, Check check) {
        return result.label() + ": " + check.detail();
    }

    private static String rule(CaseResult result, String name) {
        return Labels.of(result.side()) + "/" + name;
    }

    private static Map<String, Object> rule(String id) {
        String sentence = Rules.sentence(id.substring(id.indexOf('/') + 1));
        return Map.of("id", id, "shortDescription", Map.of("text", sentence));
    }

    private Map<String, Object> result(Finding finding, List<String> rules) {
        String operation = Ids.operation(finding.result());
        Map<String, Object> place = new LinkedHashMap<>();
        place.put("artifactLocation", Map.of("uri", CONTRACT));
        place.put("region", Map.of("startLine", report.contract().lines().ofOperation(operation)));
        Map<String, Object> location = new LinkedHashMap<>();
        location.put("physicalLocation", place);
        location.put("logicalLocations", List.of(Map.of("fullyQualifiedName", operation)));
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("ruleId", finding.rule());
        members.put("ruleIndex", rules.indexOf(finding.rule()));
        members.put("level", "error");
        members.put("message", Map.of("text", finding.text()));
        members.put("locations", List.of(location));
        members.put("partialFingerprints", Map.of("check/v1", finding.id()));
        if (finding.result().verdict() == Verdict.KNOWN_FAILURE) {
            members.put(
                    "suppressions",
                    List.of(Map.of(
                            "kind",
                            "external",
                            "justification",
                            finding.result().detail())));
        }
        return members;
    }

    /** One thing that is not as it should be. */
    private record Finding(CaseResult result, String rule, String id, String text) {}
}
