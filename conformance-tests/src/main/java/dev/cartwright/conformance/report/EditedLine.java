package dev.cartwright.conformance.report;

import dev.cartwright.conformance.cases.Erratum;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * A printed line, and the edits that repair it.
 *
 * @param edits none where the line is right as printed
 */
public record EditedLine(String printed, List<Erratum> edits) {

    public EditedLine {
        edits = List.copyOf(edits);
    }

    /** What stands in its place: itself, no longer the same, or several lines. */
    public List<String> repaired() {
        String repaired = printed;
        for (Erratum edit : edits) {
            repaired =
                    repaired.replace(edit.printed().orElse(""), edit.repaired().orElse(""));
        }
        return List.of(repaired.split("\n", -1));
    }

    /** Writes the line as printed, with what is wrong marked. */
    public void writePrinted(Markup html) {
        write(html, printed, parts(Erratum::printed));
    }

    /** Writes one of the lines that stand in its place, with what is new marked. */
    public void writeRepaired(Markup html, String line) {
        write(html, line, parts(Erratum::repaired));
    }

    private List<String> parts(Function<Erratum, Optional<String>> part) {
        return edits.stream().map(edit -> part.apply(edit).orElse("")).toList();
    }

    private static void write(Markup html, String line, List<String> parts) {
        if (!html.isOpen(line)) {
            html.text(line);
            return;
        }
        int written = 0;
        for (Span span : spans(line, parts)) {
            if (span.from() >= written) {
                html.text(line.substring(written, span.from())).element("mark", line.substring(span.from(), span.to()));
                written = span.to();
            }
        }
        html.text(line.substring(written));
    }

    private static List<Span> spans(String line, List<String> parts) {
        List<Span> spans = new ArrayList<>();
        for (String part : parts) {
            int at = part.isBlank() ? -1 : line.indexOf(part);
            if (at >= 0) {
                spans.add(new Span(at, at + part.length()));
            }
        }
        spans.sort(Comparator.comparing(Span::from));
        return spans;
    }

    private record Span(int from, int to) {}
}
