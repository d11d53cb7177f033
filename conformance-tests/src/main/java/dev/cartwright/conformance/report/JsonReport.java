package dev.cartwright.conformance.report;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.conformance.cases.Answer;
import dev.cartwright.conformance.cases.JsonText;
import dev.cartwright.conformance.run.CaseResult;
import dev.cartwright.conformance.run.Check;
import dev.cartwright.conformance.run.Difference;
import dev.cartwright.conformance.run.Verdict;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The results as {@code results.json}; {@code results.schema.json} beside this class says what stands in it. */
final class JsonReport {

    private JsonReport() {}

    static String text(RunReport report, Instant start) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("format", 1);
        members.put("started", start.toString());
        members.put("milliseconds", report.took().toMillis());
        members.put("contract", report.contract().digest());
        putUnlessEmpty(members, "server", report.server());
        putUnlessEmpty(members, "client", report.client());
        members.put("asDeclared", report.differing().isEmpty());
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Verdict verdict : Verdict.values()) {
            counts.put(verdict.name(), report.count(verdict));
        }
        members.put("counts", counts);
        members.put(
                "results",
                report.results().stream().map(result -> result(report, result)).toList());
        if (!report.created().isEmpty()) {
            members.put("created", report.created());
        }
        if (!report.coverage().sides().isEmpty()) {
            members.put("coverage", CoverageJson.of(report.coverage()));
        }
        JsonNode tree = report.redaction().of(JsonText.tree(members));
        return JsonText.pretty(tree) + "\n";
    }

    private static Map<String, Object> result(RunReport report, CaseResult result) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", Ids.of(result));
        members.put("case", result.caseId());
        members.put("side", Labels.of(result.side()));
        putUnlessEmpty(members, "variant", result.variant());
        members.put("verdict", result.verdict().name());
        members.put("asDeclared", result.verdict().isAsDeclared());
        members.put("milliseconds", result.took().toMillis());
        putUnlessEmpty(members, "detail", result.detail());
        List<Answer> answers = report.answers(result);
        if (!answers.isEmpty()) {
            members.put("answers", answers.stream().map(JsonReport::answer).toList());
        }
        members.put(
                "checks",
                result.checks().stream().map(check -> check(result, check)).toList());
        if (!result.verdict().isAsDeclared()) {
            Curl.of(result, report.server()).ifPresent(line -> members.put("reproduce", line));
        }
        return members;
    }

    private static Map<String, Object> answer(Answer answer) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("status", answer.message().status());
        putUnlessEmpty(members, "delivery", answer.delivery().label());
        members.put("outcomes", answer.outcomes());
        return members;
    }

    private static Map<String, Object> check(CaseResult result, Check check) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("id", Ids.of(result, check));
        members.put("name", check.name());
        members.put("passed", check.passed());
        if (!check.passed()) {
            members.put(
                    "differences",
                    check.differences().stream().map(JsonReport::difference).toList());
        }
        return members;
    }

    private static Map<String, Object> difference(Difference difference) {
        Map<String, Object> members = new LinkedHashMap<>();
        putUnlessEmpty(members, "place", difference.place());
        members.put("text", difference.text());
        return members;
    }

    private static void putUnlessEmpty(Map<String, Object> members, String name, String value) {
        if (!value.isEmpty()) {
            members.put(name, value);
        }
    }
}
