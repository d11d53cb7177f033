package dev.cartwright.conformance.changes;

/** How the set of values that a keyword allows has changed. */
enum Variation {
    SAME(false, false),
    NARROWER(true, false),
    WIDER(false, true),
    OTHER(true, true);

    private final boolean takesAway;
    private final boolean adds;

    Variation(boolean takesAway, boolean adds) {
        this.takesAway = takesAway;
        this.adds = adds;
    }

    /** Whether something that was allowed no longer is. */
    boolean takesAway() {
        return takesAway;
    }

    /** Whether something is allowed that was not. */
    boolean adds() {
        return adds;
    }

    static Variation of(boolean takesAway, boolean adds) {
        if (takesAway) {
            return adds ? OTHER : NARROWER;
        }
        return adds ? WIDER : SAME;
    }

    /** Of something that limits as much as it is large, such as a minimum: {@code order} compares after with before. */
    static Variation limiting(int order) {
        return of(order > 0, order < 0);
    }
}
