package dev.cartwright.conformance.review;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.Yaml;
import dev.cartwright.conformance.report.Markup;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the linters have found. */
final class LintPart {

    private static final List<String> SEVERITIES = List.of("error", "warning", "information", "hint");

    private final List<Linter> linters;

    LintPart(Optional<Path> folder, Contract contract) {
        Reported redocly = Reported.byLinter(folder, "redocly", contract);
        Reported spectral = Reported.byLinter(folder, "spectral", contract);
        this.linters = List.of(
                new Linter(
                        "Redocly, recommended-strict", redocly, ruleset(folder, "redocly"), ofRedocly(redocly.tree())),
                new Linter(
                        "Spectral, all rules and OWASP's",
                        spectral,
                        ruleset(folder, "spectral"),
                        ofSpectral(spectral.tree())));
    }

    private static Optional<String> ruleset(Optional<Path> folder, String linter) {
        return folder.map(path -> path.resolve(linter).resolve("ruleset.yaml"))
                .filter(Files::isRegularFile)
                .map(Yaml::text);
    }

    /** In a few words. */
    String summary() {
        List<String> words = new ArrayList<>();
        for (Linter linter : linters) {
            words.add(linter.name().replaceFirst(",.*", "") + ": " + outcome(linter));
        }
        return String.join("; ", words);
    }

    private static String outcome(Linter linter) {
        int found = linter.findings().size();
        return linter.report().isThere()
                ? found + (found == 1 ? " finding" : " findings")
                : linter.report().state().words();
    }

    void write(Markup html) {
        html.open("section", "id", "lint").element("h2", "Lint");
        for (Linter linter : linters) {
            html.element("h3", linter.name()).element("p", outcome(linter));
            ruleset(html, linter);
            if (!linter.findings().isEmpty()) {
                table(html, linter.findings());
            }
        }
        if (linters.stream().anyMatch(linter -> !linter.report().isThere())) {
            ResultsPage.command(html, "cd api-spec/lint && npm ci && npm run lint");
        }
        html.close().own("\n");
    }

    /** How many findings bear on the places. */
    String found(Reach reach) {
        if (linters.stream().anyMatch(linter -> !linter.report().isThere())) {
            return summary();
        }
        long found = linters.stream()
                .flatMap(linter -> linter.findings().stream())
                .filter(finding -> reach.has(finding.place()))
                .count();
        return found + (found == 1 ? " finding" : " findings");
    }

    private static void ruleset(Markup html, Linter linter) {
        linter.ruleset().ifPresent(ruleset -> {
            html.open("details").element("summary", "Its rules");
            html.open("pre", "tabindex", "0").element("code", ruleset);
            html.close().close();
        });
    }

    private static void table(Markup html, List<Finding> findings) {
        html.open("table").open("tr");
        List.of("Severity", "Rule", "Line", "What").forEach(column -> html.element("th", column, "scope", "col"));
        html.close();
        for (Finding finding : findings) {
            html.open("tr").element("td", finding.severity());
            html.open("td").element("code", finding.rule()).close();
            html.open("td").element("a", Integer.toString(finding.line()), "href", "contract.html#L" + finding.line());
            html.close().element("td", finding.what()).close();
        }
        html.close();
    }

    private static List<Finding> ofRedocly(JsonNode report) {
        List<Finding> findings = new ArrayList<>();
        report.path("problems").forEach(problem -> {
            JsonNode at = problem.path("location").path(0);
            findings.add(new Finding(
                    problem.path("severity").asText(),
                    problem.path("ruleId").asText(),
                    at.at("/start/line").asInt(),
                    at.path("pointer").asText(),
                    problem.path("message").asText()));
        });
        return findings;
    }

    private static List<Finding> ofSpectral(JsonNode report) {
        List<Finding> findings = new ArrayList<>();
        report.forEach(problem -> findings.add(new Finding(
                SEVERITIES.get(problem.path("severity").asInt()),
                problem.path("code").asText(),
                problem.at("/range/start/line").asInt() + 1,
                place(problem.path("path")),
                problem.path("message").asText())));
        return findings;
    }

    private static String place(JsonNode path) {
        StringBuilder place = new StringBuilder("#");
        path.forEach(name -> place.append(JsonPointer.empty().appendProperty(name.asText())));
        return place.toString();
    }

    private record Linter(String name, Reported report, Optional<String> ruleset, List<Finding> findings) {}

    /** A line counts from 1; a place is a pointer that begins with {@code #}. */
    private record Finding(String severity, String rule, int line, String place, String what) {}
}
