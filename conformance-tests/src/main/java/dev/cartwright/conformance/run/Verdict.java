package dev.cartwright.conformance.run;

/** What came of a case. */
public enum Verdict {
    PASS,
    FAIL,
    /** Failed as a profile declares, with a reason. */
    KNOWN_FAILURE,
    /** Declared to fail, and passes: the declaration must go. */
    STALE,
    /** Not asked of this side. */
    NOT_APPLICABLE,
    /** A prerequisite is missing; the detail names it. */
    NOT_RUNNABLE,
    /** The kit, not the target, is at fault. */
    KIT_ERROR;

    /** Whether a run with this verdict is as declared. */
    public boolean isAsDeclared() {
        return this == PASS || this == KNOWN_FAILURE || this == NOT_APPLICABLE;
    }
}
