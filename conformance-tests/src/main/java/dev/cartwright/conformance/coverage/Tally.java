package dev.cartwright.conformance.coverage;

/**
 * How many points of one kind one side has covered.
 *
 * @param covered those seen in messages
 * @param total all but the excused
 * @param excused those that were not seen and need not be
 */
public record Tally(long covered, long total, long excused) {

    /**
     * Covered of total in per cent, rounded down to a tenth so that 100 means all; 100 if there is nothing of the kind, and 0 if there is
     * and all of it is excused: nothing was seen then.
     */
    public double percent() {
        if (total == 0) {
            return excused == 0 ? 100 : 0;
        }
        return Math.floor(covered * 1000.0 / total) / 10;
    }
}
