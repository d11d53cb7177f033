package dev.cartwright.client;

import org.jspecify.annotations.Nullable;

/** Checks of what only the caller can know; everything else is for the server to judge. */
final class Argument {
    private Argument() {}

    static String text(@Nullable String value, String name, String meaning) {
        if (value == null || value.isBlank()) {
            throw new IllegalArgumentException("The " + name + " is missing: pass " + meaning + ".");
        }
        return value;
    }

    static <T> T present(@Nullable T value, String name) {
        if (value == null) {
            throw new IllegalArgumentException("The " + name + " is missing: pass one that is not null.");
        }
        return value;
    }
}
