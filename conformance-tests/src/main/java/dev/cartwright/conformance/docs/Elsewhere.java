package dev.cartwright.conformance.docs;

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
    private final Origins origins;
    private final String repaired;
    private final Reading reading;
    private int read;

    /**
     * @param from where the JSON begins
     * @param edits every repair of the text
     */
    Elsewhere(String text, int from, List<Edit> edits) {
        this.text = text;
        this.origins = new Origins(edits);
        this.repaired = Edit.apply(text, edits);
        this.reading = new Reading(repaired, from);
    }

    /**
     * Every single change that would do in the place of one, the likeliest first; nothing if that is too much to read.
     *
     * @param type the token that the edit puts in or takes out
     */
    Optional<Map<Edit, Step>> of(Edit edit, TokenType type) {
        int there = origins.start(edit);
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
                return origins.of(offset);
            }
            return offset <= start + printed
                    ? edit.start() + offset - start
                    : origins.of(offset - printed + edit.text().length());
        }
    }
}
