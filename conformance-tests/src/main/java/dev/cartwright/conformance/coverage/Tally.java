package dev.cartwright.conformance.coverage;

/**
 * How many points of one kind one side has covered.
 *
 * @param covered those seen in messages
 * @param total all but the excused
 * @param excused those that were not seen and need not be
 */
public record Tally(long covered, long total, long excused) {

    /** Covered of total in per cent, rounded down to a tenth so that 100 means all; 100 if there is nothing to cover. */
    public double percent() {
        return total == 0 ? 100 : Math.floor(covered * 1000.0 / total) / 10;
    }
}
