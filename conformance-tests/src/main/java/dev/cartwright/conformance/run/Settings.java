package dev.cartwright.conformance.run;

import java.util.OptionalLong;

/**
 * How to run the cases.
 *
 * @param profile what is known of the target
 * @param names the target's values for the names that cases bind
 * @param seed when present, every caller-owned value is replaced, the same for the same seed
 * @param budget how long things may take
 */
public record Settings(Profile profile, Names names, OptionalLong seed, Budget budget) {

    /** Settings with the usual times. */
    public Settings(Profile profile, Names names, OptionalLong seed) {
        this(profile, names, seed, Budget.STANDARD);
    }
}
