package dev.cartwright.conformance.coverage;

import dev.cartwright.conformance.run.CaseResult.Side;

/**
 * What became of a point on one side.
 *
 * @param place where the contract says it, such as {@code #/components/schemas/Cart/properties/id}
 * @param line that place's line in the contract, from 1
 * @param reason why it need not be covered; empty unless it is excused or the excuse is stale
 */
public record Entry(Side side, Point point, String place, int line, State state, String reason) {

    /** Whether a point is covered. */
    public enum State {
        COVERED,
        UNCOVERED,
        /** Uncovered, with a written reason. */
        EXCUSED,
        /** Covered, although a written reason says that it cannot be. */
        STALE;

        /** Whether it was seen in a message. */
        public boolean isCovered() {
            return this == COVERED || this == STALE;
        }
    }
}
