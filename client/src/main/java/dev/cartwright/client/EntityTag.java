package dev.cartwright.client;

import java.util.Optional;
import java.util.regex.Pattern;

/** What a condition can be made of: If-Match compares strongly (RFC 9110), so that a weak tag never matches. */
final class EntityTag {
    private static final Pattern STRONG = Pattern.compile("\"[\\x21\\x23-\\x7E]*\"");

    private EntityTag() {}

    static boolean isStrong(String tag) {
        return STRONG.matcher(tag).matches();
    }

    /** What is wrong with an ETag that is not strong, as an answer has it. */
    static String lack(Optional<String> tag) {
        if (tag.filter(text -> !text.isBlank()).isEmpty()) {
            return "it has no ETag";
        }
        return tag.get().startsWith("W/") ? "its ETag is a weak one (W/)" : "its ETag is no entity tag in quotes";
    }
}
