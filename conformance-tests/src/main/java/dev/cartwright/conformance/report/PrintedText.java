package dev.cartwright.conformance.report;

import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.cases.Erratum;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A printed file as the page prints it, with every edit shown below the line that it changes. */
final class PrintedText {

    private final Markup html;

    PrintedText(Markup html) {
        this.html = html;
    }

    void write(Case testCase, String name) {
        List<Erratum> edits = testCase.edits().stream()
                .filter(edit -> edit.file().orElse("").endsWith("/" + name))
                .toList();
        html.open("pre", "class", "printed", "tabindex", "0").open("code");
        int number = 0;
        for (String line : testCase.printed().getOrDefault(name, "").lines().toList()) {
            number++;
            int here = number;
            List<Erratum> changes =
                    edits.stream().filter(edit -> edit.line().orElse(0) == here).toList();
            if (changes.isEmpty()) {
                line("span", "printed-line", Integer.toString(number), line, List.of());
            } else {
                changed(number, line, changes);
            }
        }
        html.close().close();
    }

    private void changed(int number, String line, List<Erratum> changes) {
        List<String> printed =
                changes.stream().map(edit -> edit.printed().orElse("")).toList();
        line("del", "printed-line", Integer.toString(number), line, printed);
        String repaired = line;
        for (Erratum edit : changes) {
            repaired =
                    repaired.replace(edit.printed().orElse(""), edit.repaired().orElse(""));
        }
        List<String> inserted =
                changes.stream().map(edit -> edit.repaired().orElse("")).toList();
        for (String part : repaired.split("\n", -1)) {
            line("ins", "printed-line", "→", part, inserted);
        }
        for (Erratum edit : changes) {
            html.open("span", "class", "reason").element("b", edit.id());
            edit.pageLine().ifPresent(pageLine -> html.text(", line " + pageLine + " of the page"));
            html.text(": " + edit.why()).close();
        }
    }

    private void line(String tag, String kind, String number, String line, List<String> marked) {
        html.open(tag, "class", kind).element("span", number, "class", "number");
        if (html.isOpen(line)) {
            marked(line, marked);
        } else {
            html.text(line);
        }
        html.own("\n").close();
    }

    private void marked(String line, List<String> parts) {
        List<Span> spans = new ArrayList<>();
        for (String part : parts) {
            int at = part.isBlank() ? -1 : line.indexOf(part);
            if (at >= 0) {
                spans.add(new Span(at, at + part.length()));
            }
        }
        spans.sort(Comparator.comparing(Span::from));
        int written = 0;
        for (Span span : spans) {
            if (span.from() >= written) {
                html.text(line.substring(written, span.from())).element("mark", line.substring(span.from(), span.to()));
                written = span.to();
            }
        }
        html.text(line.substring(written));
    }

    private record Span(int from, int to) {}
}
