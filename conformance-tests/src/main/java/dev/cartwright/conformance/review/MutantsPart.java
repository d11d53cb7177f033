package dev.cartwright.conformance.review;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.Operation;
import dev.cartwright.conformance.mutants.Kind;
import dev.cartwright.conformance.mutants.Score;
import dev.cartwright.conformance.report.Markup;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** How many planted faults the cases have noticed. */
final class MutantsPart {

    private static final List<String> SIDES = List.of("server", "client");

    private final Reported report;
    private final Map<String, List<JsonNode>> kinds = new LinkedHashMap<>();
    private final List<JsonNode> all = new ArrayList<>();

    MutantsPart(Optional<Path> folder, Contract contract) {
        this.report = Reported.byKit(folder, Score.FILE, contract);
        report.tree().path("mutants").forEach(all::add);
        for (Kind kind : Kind.values()) {
            List<JsonNode> ofKind = all.stream()
                    .filter(mutant -> mutant.path("kind").asText().equals(kind.label()))
                    .toList();
            if (!ofKind.isEmpty()) {
                kinds.put(kind.label(), ofKind);
            }
        }
    }

    /** In a few words. */
    String summary() {
        return report.isThere()
                ? score(all) + " planted faults noticed" + untried()
                : report.state().words();
    }

    /** How many are noticed by a case of the operation. */
    String noticedBy(Operation operation) {
        return report.isThere()
                ? all.stream()
                                .filter(mutant ->
                                        mutant.path("noticedBy").asText().startsWith(operation.id() + "/"))
                                .count()
                        + " noticed first by a case of it"
                : report.state().words();
    }

    private String untried() {
        int untried = report.tree().path("planted").asInt() - all.size();
        return untried == 0 ? "" : ", " + untried + " not tried";
    }

    void write(Markup html) {
        html.open("section", "id", "mutants").element("h2", "Planted faults");
        if (report.isThere()) {
            html.element("p", report.started() + ": " + summary());
            table(html);
            list(html);
        } else {
            html.element("p", report.state().words());
            ResultsPage.command(
                    html,
                    "java -jar conformance-tests/target/cartwright-conformance.jar mutants --report-dir conformance-report");
        }
        html.close().own("\n");
    }

    private void table(Markup html) {
        html.open("table", "class", "numbers").open("tr");
        List.of("What is broken", "servers", "clients").forEach(column -> html.element("th", column, "scope", "col"));
        html.close();
        kinds.forEach((kind, mutants) -> row(html, kind, mutants));
        row(html, "all", all);
        html.close();
    }

    private static void row(Markup html, String name, List<JsonNode> mutants) {
        html.open("tr").element("th", name, "scope", "row");
        for (String side : SIDES) {
            List<JsonNode> ofSide = mutants.stream()
                    .filter(mutant -> mutant.path("side").asText().equals(side))
                    .toList();
            html.element("td", ofSide.isEmpty() ? "" : score(ofSide));
        }
        html.close();
    }

    private static String score(List<JsonNode> mutants) {
        return mutants.stream().filter(MutantsPart::isKilled).count() + " of " + mutants.size();
    }

    private static boolean isKilled(JsonNode mutant) {
        return mutant.has("noticedBy");
    }

    private void list(Markup html) {
        kinds.forEach((kind, mutants) -> {
            html.open("details")
                    .element("summary", kind + " (" + mutants.size() + ")")
                    .open("ul");
            for (JsonNode mutant : mutants) {
                html.open("li")
                        .text(mutant.path("side").asText() + ": "
                                + mutant.path("name").asText() + ": ");
                html.element(
                                "small",
                                isKilled(mutant) ? mutant.path("noticedBy").asText() : "no case notices it")
                        .close();
            }
            html.close().close();
        });
    }
}
