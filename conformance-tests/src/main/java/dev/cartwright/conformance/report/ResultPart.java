package dev.cartwright.conformance.report;

import static java.util.stream.Collectors.joining;

import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.run.CaseResult;
import dev.cartwright.conformance.run.Check;
import dev.cartwright.conformance.run.Traced;
import dev.cartwright.conformance.run.Verdict;
import java.util.List;
import java.util.Optional;

/** One side of a case: its checks, and its messages side by side. */
final class ResultPart {

    private static final String REQUEST = "request";

    private final Markup html;

    ResultPart(Markup html) {
        this.html = html;
    }

    void write(Case testCase, CaseResult result) {
        if (begun(result)) {
            Optional<Traced> main = result.exchanges().stream()
                    .filter(exchange -> exchange.step().equals(REQUEST))
                    .reduce((first, last) -> last);
            if (!result.exchanges().isEmpty()) {
                exchange(testCase, result, main);
                others(result, main);
            }
        }
        html.close();
    }

    /** Of a workflow: all of its exchanges are alike. */
    void write(CaseResult result) {
        if (begun(result) && !result.exchanges().isEmpty()) {
            others("Exchanges: ", result.exchanges());
        }
        html.close();
    }

    /** Writes head and checks; false if there is no more to say. */
    private boolean begun(CaseResult result) {
        html.open("section", "class", "result").open("h4");
        Labels.badge(html, result, List.of(result));
        html.text(result.variant());
        html.element("small", " " + result.took().toMillis() + " ms").close();
        if (result.verdict() == Verdict.NOT_APPLICABLE && result.detail().isEmpty()) {
            html.element("p", "The case is not asked of this side.");
            return false;
        }
        checks(result);
        return true;
    }

    /** The checks: those that failed with every difference, the others by name. */
    void checks(CaseResult result) {
        if (!result.detail().isEmpty()) {
            html.element("p", result.detail(), "class", "detail");
        }
        for (Check check : result.failures()) {
            html.open("div", "class", "failed").element("b", "✗ " + check.name());
            html.open("ul");
            check.detail().lines().forEach(line -> html.element("li", line));
            html.close().close();
        }
        List<Check> passed = result.checks().stream().filter(Check::passed).toList();
        if (!passed.isEmpty()) {
            html.open("p", "class", "passed");
            passed.forEach(check -> html.element("span", "✓ " + check.name()).own(" "));
            html.close();
        }
    }

    private void exchange(Case testCase, CaseResult result, Optional<Traced> main) {
        boolean server = result.side() == CaseResult.Side.SERVER;
        html.element("h5", "Request").open("div", "class", "columns");
        printed(testCase, "request");
        if (!server) {
            column("Expected", "as documented", MessageText.of(testCase.request()));
        }
        column(
                "Sent",
                server ? "by the kit" : "by the client",
                main.map(exchange -> MessageText.of(exchange.request())).orElse("(nothing was sent)"));
        html.close().element("h5", "Response").open("div", "class", "columns");
        printed(testCase, "response");
        if (server) {
            String expected = result.expected().map(MessageText::of).orElse("(it did not come to that)");
            column("Expected", "not by value: ids, Date, Content-Length, MS-CV, MS-ServerId", expected);
        }
        column(
                server || !testCase.answers().isEmpty() ? "Received" : "Received, and expected as the result",
                server ? "from the server" : "from the scripted server",
                main.flatMap(Traced::response).map(MessageText::of).orElse("(nothing was received)"));
        html.close();
    }

    private void printed(Case testCase, String part) {
        Optional.ofNullable(testCase.origin().files().get(part)).ifPresent(file -> {
            head("Printed", file);
            new PrintedText(html).write(testCase, file);
            html.close();
        });
    }

    private void others(CaseResult result, Optional<Traced> main) {
        List<Traced> others = result.exchanges().stream()
                .filter(exchange -> main.filter(it -> it.equals(exchange)).isEmpty())
                .toList();
        if (!others.isEmpty()) {
            others("Before and after: ", others);
        }
    }

    private void others(String title, List<Traced> others) {
        html.open("details", "class", "others");
        html.element("summary", others.stream().map(Traced::step).collect(joining(" · ", title, "")));
        for (Traced exchange : others) {
            html.element("h5", exchange.step()).open("div", "class", "columns");
            column("Sent", "", MessageText.of(exchange.request()));
            column("Received", "", exchange.response().map(MessageText::of).orElse("(nothing was received)"));
            html.close();
        }
        html.close();
    }

    private void column(String title, String remark, String message) {
        head(title, remark);
        html.open("pre", "tabindex", "0").element("code", message).close().close();
    }

    private void head(String title, String remark) {
        html.open("div", "class", "column").open("h6").text(title);
        html.element("small", " " + remark).close();
    }
}
