package dev.cartwright.conformance.review;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.report.LastRun;
import dev.cartwright.conformance.report.Markup;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;

/** What the last run of the kit has exercised of the contract, and what it left open. */
final class CoveragePart {

    private static final double ALL = 100;

    private final Links links;
    private final Reported report;
    private final Map<String, Map<String, JsonNode>> kinds = new LinkedHashMap<>();
    private final Set<String> sides = new LinkedHashSet<>();

    CoveragePart(Optional<Path> folder, Contract contract, Links links) {
        this.links = links;
        this.report = Reported.byKit(folder, LastRun.FILE, contract);
        report.tree().at("/coverage/kinds").forEach(kind -> {
            String side = kind.path("side").asText();
            sides.add(side);
            kinds.computeIfAbsent(kind.path("kind").asText(), any -> new LinkedHashMap<>())
                    .put(side, kind);
        });
    }

    /** What the run says of one operation. */
    ByOperation byOperation() {
        return new ByOperation(report);
    }

    /** In a few words. */
    String summary() {
        if (!report.isThere()) {
            return report.state().words();
        }
        List<String> words = new ArrayList<>();
        for (String side : sides) {
            double least = kinds.values().stream()
                    .flatMap(kind -> Optional.ofNullable(kind.get(side)).stream())
                    .mapToDouble(kind -> kind.path("percent").asDouble())
                    .min()
                    .orElse(0);
            words.add(side + (least == ALL ? " " : " at least ") + percent(least) + " of each kind");
        }
        return String.join(", ", words);
    }

    /** How the cases have ended, in a few words. */
    String results() {
        if (!report.isThere()) {
            return report.state().words();
        }
        List<JsonNode> results = new ArrayList<>();
        report.tree().path("results").forEach(results::add);
        return Verdicts.of(results) + (report.tree().path("asDeclared").asBoolean() ? "" : ", not all as declared");
    }

    void write(Markup html) {
        html.open("section", "id", "coverage").element("h2", "Coverage of the contract");
        if (report.isThere()) {
            run(html);
            table(html);
            open(html);
        } else {
            html.element("p", report.state().words());
            ResultsPage.command(html, "java -jar conformance-tests/target/cartwright-conformance.jar");
        }
        html.close().own("\n");
    }

    private void run(Markup html) {
        JsonNode run = report.tree();
        html.open("dl", "class", "facts");
        fact(html, "Run", report.started() + ": " + results());
        fact(html, "Server", run.path("server").asText("none"));
        fact(html, "Client", run.path("client").asText("none"));
        html.close();
        html.element(
                "p",
                "Read off the messages of the cases that passed. What is excused was not seen, and is in no total.",
                "class",
                "detail");
    }

    private static void fact(Markup html, String name, String value) {
        html.element("dt", name).element("dd", value);
    }

    private void table(Markup html) {
        html.open("div", "class", "scroll", "role", "region", "aria-label", "Coverage by kind", "tabindex", "0");
        html.open("table", "class", "numbers").open("tr").element("th", "What", "scope", "col");
        sides.forEach(side -> html.element("th", side, "scope", "col").element("th", "excused", "scope", "col"));
        html.close();
        kinds.forEach((name, bySide) -> {
            html.open("tr").element("th", name, "scope", "row");
            sides.forEach(side -> cells(html, Optional.ofNullable(bySide.get(side))));
            html.close();
        });
        html.close().close();
    }

    private static void cells(Markup html, Optional<JsonNode> kind) {
        html.element(
                "td",
                kind.map(it -> percent(it.path("percent").asDouble()) + ", "
                                + it.path("covered").asLong() + " of "
                                + it.path("total").asLong())
                        .orElse("-"));
        html.element(
                "td",
                kind.map(it -> it.path("excused").asLong())
                        .filter(excused -> excused > 0)
                        .map(Object::toString)
                        .orElse(""));
    }

    private static String percent(double percent) {
        return (percent == Math.rint(percent) ? Long.toString(Math.round(percent)) : Double.toString(percent)) + " %";
    }

    private void open(Markup html) {
        Map<String, List<JsonNode>> points = new LinkedHashMap<>();
        report.tree().at("/coverage/open").forEach(point -> {
            String reason = point.path("reason").asText();
            String title = point.path("state").asText() + (reason.isEmpty() ? "" : ": " + reason);
            points.computeIfAbsent(title, any -> new ArrayList<>()).add(point);
        });
        points.forEach((title, of) -> {
            html.open("details").element("summary", title + " (" + of.size() + ")");
            ruling(html, title);
            html.open("ul");
            of.forEach(point -> point(html, point));
            html.close().close();
        });
    }

    /** The decisions that a reason names; a summary is clicked on as a whole, so that they stand below it. */
    private void ruling(Markup html, String title) {
        List<String> named = links.ids(title)
                .results()
                .map(MatchResult::group)
                .filter(id -> links.named(id).isPresent())
                .toList();
        if (!named.isEmpty()) {
            html.open("p").text("See ");
            links.writeNamed(html, named);
            html.close();
        }
    }

    private static void point(Markup html, JsonNode point) {
        int line = point.path("line").asInt();
        html.open("li")
                .text(point.path("side").asText() + ": " + point.path("kind").asText() + " "
                        + point.path("operation").asText() + " "
                        + point.path("what").asText() + " ");
        html.element("a", "openapi.yaml:" + line, "href", "contract.html#L" + line)
                .close();
    }
}
