package dev.cartwright.conformance.docs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which place of a text, once edits are made, was which place of the printed text. */
final class Origins {

    private final List<Edit> edits;
    private final int[] starts;
    private final Map<Edit, Integer> places = new HashMap<>();

    /** @param edits as {@link Edit#apply} makes them */
    Origins(List<Edit> edits) {
        this.edits = edits.stream().sorted(Edit.ORDER).toList();
        this.starts = new int[edits.size()];
        int shift = 0;
        for (int i = 0; i < starts.length; i++) {
            Edit edit = this.edits.get(i);
            starts[i] = edit.start() + shift;
            places.putIfAbsent(edit, starts[i]);
            shift += edit.text().length() - (edit.end() - edit.start());
        }
    }

    /** Where the text of an edit begins once all are made. */
    int start(Edit edit) {
        return places.getOrDefault(edit, edit.start());
    }

    /** The place in the printed text of a place in the text with the edits made. */
    int of(int offset) {
        int next = firstThatReaches(offset);
        if (next < starts.length) {
            return Math.min(offset, starts[next])
                    - starts[next]
                    + edits.get(next).start();
        }
        return next == 0 ? offset : offset - end(next - 1) + edits.get(next - 1).end();
    }

    /** The first edit that begins at the place or behind it, or whose text goes beyond it. */
    private int firstThatReaches(int offset) {
        int low = 0;
        int high = starts.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (offset <= starts[middle] || offset < end(middle)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    private int end(int index) {
        return starts[index] + edits.get(index).text().length();
    }
}
