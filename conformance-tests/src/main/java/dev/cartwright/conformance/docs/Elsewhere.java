package dev.cartwright.conformance.docs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the other places at which a defect of one structural token may be repaired, all other repairs made. */
final class Elsewhere {

    private static final int PLACES = 200;

    /** How many characters to read again before the defects to come keep their one proposal. */
    private static final int READ_AGAIN = 1_000_000;

    private final String text;
    private final List<Edit> edits;
    private final List<Integer> starts = new ArrayList<>();
    private final String repaired;
    private final Reading reading;
    private int read;

    /**
     * @param from where the JSON begins
     * @param edits every repair of the text
     */
    Elsewhere(String text, int from, List<Edit> edits) {
        this.text = text;
        this.edits = edits.stream().sorted(Edit.ORDER).toList();
        this.repaired = Edit.apply(text, edits);
        int shift = 0;
        for (Edit edit : this.edits) {
            starts.add(edit.start() + shift);
            shift += edit.text().length() - (edit.end() - edit.start());
        }
        this.reading = new Reading(repaired, from);
    }

    /**
     * Every single change that would do in the place of one, the likeliest first; nothing if that is too much to read.
     *
     * @param type the token that the edit puts in or takes out
     */
    Optional<Map<Edit, Step>> of(Edit edit, TokenType type) {
        int there = starts.get(edits.indexOf(edit));
        Reading.Part part = reading.around(there, type);
        int line = Lines.start(repaired, part.before());
        read += part.end() - line;
        if (read > READ_AGAIN) {
            return Optional.empty();
        }
        String printed = text.substring(edit.start(), edit.end());
        String around = repaired.substring(line, there)
                + printed
                + repaired.substring(there + edit.text().length(), part.end());
        int from = Math.min(there, part.start()) - line;
        Map<Edit, Step> found = new LinkedHashMap<>();
        for (Changes path : new RepairSearch(around, from, part.first(), part.last(), 1, PLACES).run()) {
            List<Step> steps = path.steps();
            if (steps.isEmpty()) {
                continue; // a repair that was not needed has no other place
            }
            Step step = steps.get(0);
            Edit made = new Gaps(around, steps).edit(step);
            Undone undone = new Undone(edit, there);
            found.putIfAbsent(
                    new Edit(undone.origin(made.start() + line), undone.origin(made.end() + line), made.text()), step);
        }
        return Optional.of(found);
    }

    /** The repaired text with one edit undone. */
    private final class Undone {

        private final Edit edit;
        private final int start;

        Undone(Edit edit, int start) {
            this.edit = edit;
            this.start = start;
        }

        /** The place in the printed text of a place in this one. */
        int origin(int offset) {
            int printed = edit.end() - edit.start();
            if (offset <= start) {
                return Elsewhere.this.origin(offset);
            }
            return offset <= start + printed
                    ? edit.start() + offset - start
                    : Elsewhere.this.origin(offset - printed + edit.text().length());
        }
    }

    /** The place in the printed text of a place in the repaired one. */
    private int origin(int offset) {
        int shift = 0;
        for (int i = 0; i < edits.size(); i++) {
            if (offset <= starts.get(i)
                    || offset < starts.get(i) + edits.get(i).text().length()) {
                return Math.min(offset, starts.get(i))
                        - starts.get(i)
                        + edits.get(i).start();
            }
            shift = starts.get(i)
                    - edits.get(i).start()
                    + edits.get(i).text().length()
                    - (edits.get(i).end() - edits.get(i).start());
        }
        return offset - shift;
    }
}
