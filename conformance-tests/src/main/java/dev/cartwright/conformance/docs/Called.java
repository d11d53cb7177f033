package dev.cartwright.conformance.docs;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a fence calls its block. */
enum Called {
    HTTP,
    JSON,
    /** Another language, or nothing. */
    OTHER;

    private static final Pattern HTTP_WORD = Pattern.compile("\\{?\\s*\\.?https?\\b(?!:).*");
    private static final Pattern JSON_WORD = Pattern.compile("\\{?\\s*\\.?(?:\\S+[/+])?json[c5]?\\b.*");

    static Called of(String fence) {
        String words = fence.toLowerCase(Locale.ROOT);
        if (HTTP_WORD.matcher(words).matches()) {
            return HTTP;
        }
        return JSON_WORD.matcher(words).matches() ? JSON : OTHER;
    }
}
