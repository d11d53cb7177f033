package dev.cartwright.conformance.docs;

import java.util.Locale;
import java.util.regex.Pattern;

/** What a fence calls its block. */
enum Called {
    HTTP,
    JSON,
    /** Another language. */
    OTHER,
    /** Nothing, or no more than text. */
    NOTHING;

    private static final Pattern HTTP_WORD = Pattern.compile("\\{?\\s*\\.?https?\\b(?!:).*");
    private static final Pattern JSON_WORD = Pattern.compile("\\{?\\s*\\.?(?:\\S+[/+])?json[c5]?\\b.*");
    private static final Pattern TEXT_WORD = Pattern.compile(
            "\\{?+\\s*+\\.?+(?:text/plain|te?xt|plain|plaintext|console|terminal|output|none|request|response)?(?![\\w+#./=-]).*");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\{?\\s*(?:#|[\\w-]+=).*");

    static Called of(String fence) {
        String words = fence.toLowerCase(Locale.ROOT);
        if (HTTP_WORD.matcher(words).matches()) {
            return HTTP;
        }
        if (JSON_WORD.matcher(words).matches()) {
            return JSON;
        }
        boolean text =
                TEXT_WORD.matcher(words).matches() || ATTRIBUTE.matcher(words).matches();
        return text ? NOTHING : OTHER;
    }
}
