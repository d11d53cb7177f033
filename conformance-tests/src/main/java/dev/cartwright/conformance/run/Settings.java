package dev.cartwright.conformance.run;

import java.util.OptionalLong;
import java.util.function.Consumer;

/**
 * How to run the cases.
 *
 * @param profile what is known of the target
 * @param names the target's values for the names that cases bind
 * @param seed when present, every caller-owned value is replaced, the same for the same seed
 * @param budget how long things may take
 * @param notes is told why nothing seems to happen, when nothing does for a while
 */
public record Settings(Profile profile, Names names, OptionalLong seed, Budget budget, Consumer<String> notes) {

    /** Settings with the usual times. */
    public Settings(Profile profile, Names names, OptionalLong seed) {
        this(profile, names, seed, Budget.STANDARD);
    }

    /** Settings of a run that nobody watches. */
    public Settings(Profile profile, Names names, OptionalLong seed, Budget budget) {
        this(profile, names, seed, budget, note -> {});
    }
}
