package dev.cartwright.conformance.cases;

import java.util.function.Predicate;
import java.util.regex.Pattern;

/** A pattern of names in which {@code *} stands for any characters. */
public final class Glob {

    private Glob() {}

    /** Whether a name fits as a whole. */
    public static Predicate<String> of(String glob) {
        return Pattern.compile(("\\Q" + glob + "\\E").replace("*", "\\E.*\\Q")).asMatchPredicate();
    }
}
