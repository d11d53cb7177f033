package dev.cartwright.conformance.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a line of a printed text becomes, as an erratum says it.
 *
 * @param line counted from 1
 */
record LineEdit(int line, String printed, String repaired, String why, String evidence) {

    /** Corrections line by line; a line end stays where it is. */
    static List<LineEdit> of(String text, List<Correction> corrections) {
        List<LineEdit> lines = new ArrayList<>();
        int number = 1;
        for (int start = 0; start < text.length(); number++) {
            int end = Lines.end(text, start);
            String whole = text.substring(start, end);
            int from = start + whole.length() - whole.stripLeading().length();
            int to = Math.max(from, start + whole.stripTrailing().length());
            int line = start;
            List<Correction> reasons = corrections.stream()
                    .filter(it -> within(it.edit(), line, end).findAny().isPresent())
                    .toList();
            List<Edit> here = reasons.stream()
                    .flatMap(it -> within(it.edit(), line, end))
                    .map(edit -> new Edit(
                            Math.max(edit.start(), from) - from, Math.max(edit.end(), from) - from, edit.text()))
                    .map(edit ->
                            new Edit(Math.min(edit.start(), to - from), Math.min(edit.end(), to - from), edit.text()))
                    .toList();
            if (!here.isEmpty() && to > from) {
                String printed = text.substring(from, to);
                lines.add(new LineEdit(
                        number,
                        printed,
                        Edit.apply(printed, here),
                        Correction.joined(reasons.stream().map(Correction::why).toList()),
                        Correction.joined(
                                reasons.stream().map(Correction::evidence).toList())));
            }
            int next = text.indexOf('\n', start);
            start = next < 0 ? text.length() : next + 1;
        }
        return List.copyOf(lines);
    }

    /** The part of an edit that falls on a line. */
    private static Stream<Edit> within(Edit edit, int start, int end) {
        boolean begins = edit.start() >= start && edit.start() <= end;
        boolean reaches = edit.start() < start && edit.end() > start;
        return begins || reaches
                ? Stream.of(
                        new Edit(Math.max(edit.start(), start), Math.min(edit.end(), end), begins ? edit.text() : ""))
                : Stream.empty();
    }
}
