package dev.cartwright.server.http;

import java.util.Locale;

/** When two spellings mean the same name. */
final class Spelling {
    private Spelling() {}

    static String ofName(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** Enumeration values also do without their underscores: OneTime is one_time. */
    static String ofValue(String value) {
        return value.replace("_", "").toLowerCase(Locale.ROOT);
    }
}
