package dev.cartwright.conformance.report;

import dev.cartwright.conformance.cases.Answer;
import dev.cartwright.conformance.cases.Binding;
import dev.cartwright.conformance.cases.ByKind;
import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.Erratum;
import dev.cartwright.conformance.wire.Header;
import dev.cartwright.conformance.wire.Headers;
import dev.cartwright.conformance.wire.Response;
import java.io.PrintWriter;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Writes a case out in full, for people. */
public final class CaseText {

    private final PrintWriter out;
    private final Contract contract;
    private final Case shown;

    private CaseText(PrintWriter out, Contract contract, Case shown) {
        this.out = out;
        this.contract = contract;
        this.shown = shown;
    }

    /** Writes the case and flushes. */
    public static void write(PrintWriter out, Contract contract, Case shown) {
        CaseText text = new CaseText(out, contract, shown);
        text.head();
        text.errata();
        text.request();
        text.response();
        text.assertions();
        out.flush();
    }

    private void head() {
        out.println(shown.id());
        out.println("  " + shown.why());
        line("source", Labels.source(shown));
        line("file", shown.file().toString());
        line(
                "contract",
                "openapi.yaml:" + contract.lines().ofOperation(shown.operation().id()) + "  "
                        + shown.operation().method() + " " + shown.operation().template());
        shown.fixtureName().ifPresent(name -> line("given", name));
        new TreeMap<>(shown.origin().basis())
                .forEach((id, places) -> line("decision", id + (places.isEmpty() ? "" : " for " + places)));
        shown.origin().settled().forEach((what, id) -> line("settled", what + " by decision " + id));
        for (Map.Entry<String, Binding> entry : new LinkedHashSet<>(shown.bindings())) {
            Binding binding = entry.getValue();
            line(
                    "bound",
                    entry.getKey() + " = " + binding.documented() + "  (from "
                            + binding.from().name().toLowerCase(Locale.ROOT) + ")");
        }
    }

    private void errata() {
        for (Erratum edit : shown.edits()) {
            out.println();
            out.println("  " + edit.id() + ", page line " + edit.pageLine().orElse("?") + ": " + edit.why());
            out.println("    printed   " + visible(edit.printed().orElse("")));
            out.println("    repaired  " + visible(edit.repaired().orElse("")));
        }
    }

    private void request() {
        out.println();
        out.println("Request");
        out.println("  " + shown.request().message().method() + " "
                + shown.request().message().target());
        headers(shown.request().message().headers());
        if (shown.request().isRaised()) {
            out.println();
            out.println("  (what the GET answered, with " + shown.request().raise() + " added)");
        }
        body(shown.request().message().text());
    }

    private void response() {
        for (int i = 0; i < shown.answers().size(); i++) {
            Answer answer = shown.answers().get(i);
            out.println();
            out.println("Answer " + (i + 1) + " of " + shown.answers().size() + ": " + AnswerText.head(answer));
            message(answer.message());
            out.println();
            out.println("  If it is the last that the client gets: " + AnswerText.outcomes(answer) + ".");
        }
        if (shown.answers().isEmpty() || pointsElsewhere()) {
            out.println();
            out.println(shown.answers().isEmpty() ? "Expected response" : "At the other origin");
            message(shown.response().message());
        }
    }

    private boolean pointsElsewhere() {
        return shown.answers().stream().anyMatch(Answer::pointsElsewhere);
    }

    private void message(Response message) {
        out.println("  " + message.status() + " " + message.reason());
        headers(message.headers());
        if (shown.response().asRequest()) {
            out.println();
            out.println("  (the body that was sent)");
        }
        body(message.text());
    }

    private void assertions() {
        out.println();
        if (shown.sides().server()) {
            out.println("Asserted of a server: the status, the ids echoed, the headers and every member above by value,"
                    + " the contract" + after());
        }
        if (shown.answers().size() > 1) {
            out.println("Asserted of a client: the same request for each answer that it gets, at most "
                    + shown.answers().size()
                    + ", no sooner than it is told, and under the same id unless nothing was done;"
                    + " its method, path, ids, token and body; and what it tells of the last answer.");
        } else if (pointsElsewhere()) {
            out.println("Asserted of a client: one request, its method, path, ids, token and body, none to the other"
                    + " origin, and what it tells of the answer.");
        } else if (shown.sides().client()) {
            out.println("Asserted of a client: one request, its method, path, ids, token and body, and every member of"
                    + (shown.response().message().isSuccess() ? " the result." : " the error."));
        }
        for (Map.Entry<String, ByKind> entry : new TreeMap<>(shown.response().byKind()).entrySet()) {
            String kind = entry.getValue()
                    .kind()
                    .map(value -> "any " + value.name().toLowerCase(Locale.ROOT))
                    .orElse("as given");
            out.println("  " + entry.getKey() + "  " + kind);
        }
        shown.response().absent().forEach(pointer -> out.println("  " + pointer + "  absent"));
        out.println(
                "Not asserted: members that the contract declares and the case does not name; Content-Length, Date.");
    }

    private String after() {
        if (shown.operation().isSafe()) {
            return ".";
        }
        return shown.response().message().isSuccess()
                ? "; then, by GET, that it was stored."
                : "; then, by GET, that nothing changed.";
    }

    private void headers(Headers headers) {
        for (Header header : headers.lines()) {
            out.println("  " + header.name() + ": " + (header.value().isEmpty() ? "<fresh>" : header.value()));
        }
    }

    private void body(String text) {
        if (!text.isBlank()) {
            out.println();
            MessageText.shown(text).lines().forEach(line -> out.println("  " + line));
        }
    }

    private void line(String name, String value) {
        out.printf("  %-9s %s%n", name, value);
    }

    private static String visible(String text) {
        return text.isEmpty() ? "(nothing)" : text.replace("\n", "\\n");
    }
}
