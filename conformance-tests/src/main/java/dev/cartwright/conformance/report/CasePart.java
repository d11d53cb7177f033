package dev.cartwright.conformance.report;

import dev.cartwright.conformance.cases.Binding;
import dev.cartwright.conformance.cases.ByKind;
import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.cases.Decision;
import dev.cartwright.conformance.cases.Fixture;
import dev.cartwright.conformance.cases.Kind;
import dev.cartwright.conformance.run.CaseResult;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** One case: a line that opens to what it says and what came of it. */
final class CasePart {

    private final Markup html;
    private final Contents contents;
    private final Map<String, Decision> decisions;

    CasePart(Markup html, Contents contents, Map<String, Decision> decisions) {
        this.html = html;
        this.contents = contents;
        this.decisions = decisions;
    }

    void write(Case testCase) {
        List<CaseResult> results = contents.results(testCase);
        html.open("details", Labels.caseAttributes(testCase.id(), contents.anchor(testCase.id()), results));
        summary(testCase, results);
        facts(testCase);
        for (CaseResult result : results) {
            new ResultPart(html).write(testCase, result);
        }
        html.close().own("\n");
    }

    private void summary(Case testCase, List<CaseResult> results) {
        html.open("summary").open("span", "class", "name");
        if (testCase.kind() == Kind.DOCUMENTED) {
            html.element("span", "documented", "class", "tag").own(" ");
        }
        html.text(testCase.name());
        html.element("small", " → " + statuses(testCase)).close().own(" ");
        results.forEach(result -> Labels.badge(html, result, results));
        if (results.isEmpty()) {
            html.element("span", "not run", "class", "badge");
        }
        html.close();
    }

    private static String statuses(Case testCase) {
        return testCase.clientAnswers().stream()
                .map(answer -> Integer.toString(answer.message().status()))
                .collect(Collectors.joining(", "));
    }

    private void facts(Case testCase) {
        html.open("dl", "class", "facts");
        fact("Why", testCase.why());
        fact("Source", Labels.source(testCase));
        new TreeMap<>(testCase.origin().settled()).forEach((what, id) -> fact("Settled: " + what, decision(id)));
        new TreeMap<>(testCase.origin().basis())
                .forEach((id, places) ->
                        fact("Rests on", decision(id) + (places.isEmpty() ? "" : " for " + String.join(", ", places))));
        testCase.given().ifPresent(fixture -> fact("Given", given(testCase, fixture)));
        Map<String, Binding> bindings = new TreeMap<>();
        testCase.bindings().forEach(entry -> bindings.put(entry.getKey(), entry.getValue()));
        list("Bindings", bindings.entrySet().stream().map(CasePart::binding).toList());
        Map<String, ByKind> byKind = new TreeMap<>(testCase.response().byKind());
        list("Judged by kind", byKind.entrySet().stream().map(CasePart::rule).toList());
        list("Must be absent", testCase.response().absent());
        list("A client is answered, and may tell of the last", AnswerText.lines(testCase.answers()));
        html.close();
        Optional.ofNullable(testCase.origin().files().get("sample")).ifPresent(name -> {
            html.element("h5", "Printed, and not sent: " + name);
            new PrintedText(html).write(testCase, name);
        });
    }

    private void fact(String name, String value) {
        html.element("dt", name).element("dd", value);
    }

    private void list(String name, List<String> values) {
        if (!values.isEmpty()) {
            html.element("dt", name).open("dd").open("ul");
            values.forEach(value -> html.open("li").element("code", value).close());
            html.close().close();
        }
    }

    private String decision(String id) {
        Decision decision = decisions.get(id);
        return "decision " + id
                + (decision == null
                        ? ""
                        : ": " + decision.frontMatter().path("title").asText());
    }

    private static String given(Case testCase, Fixture fixture) {
        return testCase.fixtureName().orElse("a fixture") + ": " + fixture.why().strip();
    }

    private static String binding(Map.Entry<String, Binding> entry) {
        Binding binding = entry.getValue();
        return entry.getKey() + ": " + binding.documented() + ", from the "
                + binding.from().name().toLowerCase(Locale.ROOT);
    }

    private static String rule(Map.Entry<String, ByKind> entry) {
        return entry.getKey() + ": "
                + entry.getValue()
                        .kind()
                        .map(kind -> kind.name().toLowerCase(Locale.ROOT))
                        .orElse("as given");
    }
}
