package dev.cartwright.conformance.docs;

import java.util.List;
import java.util.regex.Pattern;

/** Tells JSON, however damaged, from other code and from prose. */
enum JsonLikeness {
    /** JSON, or what becomes JSON by few changes. */
    JSON,
    /** Meant to be JSON, but held together by nothing. */
    UNREADABLE,
    /** Something else. */
    NONE;

    private static final Pattern OPENING =
            Pattern.compile("(?s)(?:\\s|//[^\\n]*+\\n|/\\*.*?\\*/|[^\\x00-\\x7F]|\\?)*+[{\\[].*");
    private static final Pattern CLOSING = Pattern.compile("(?s).*[}\\]]\\s*(?:[,;]\\s*)?(?://[^\\n]*\\s*)?");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\d_\"'”’]\\s*[:：=]");
    private static final Pattern MEMBER = Pattern.compile("\\s*[\"'“][^\"'”]*[\"'”]\\s*:.*");

    /**
     * What a text is.
     *
     * @param called what the page calls it; another language is taken at its word unless only JSON is printed so
     */
    static JsonLikeness of(Called called, JsonBody body) {
        boolean marked = called == Called.JSON;
        String text = body.printed();
        boolean value =
                body.value().filter(tree -> tree.isContainerNode() || marked).isPresent();
        if (value || isDamaged(called, body)) {
            return JSON;
        }
        boolean meant = marked || (called != Called.OTHER && isOfMembers(text));
        return meant ? UNREADABLE : NONE;
    }

    private static boolean isDamaged(Called called, JsonBody body) {
        if (called == Called.JSON) {
            return new Alienness(body).isLow();
        }
        if (!looks(body.printed())) {
            return false;
        }
        Alienness alienness = new Alienness(body);
        return alienness.isLow() && (called == Called.OTHER ? alienness.isOfPunctuation() : alienness.isAtHome());
    }

    private static boolean looks(String text) {
        return OPENING.matcher(text).matches()
                ? NAME.matcher(text).find()
                : CLOSING.matcher(text).matches() && Alienness.hasQuotedName(text);
    }

    /** Whether it is in brackets, and most lines with a word begin with a quoted name and a colon. */
    private static boolean isOfMembers(String text) {
        List<String> lines = Lines.withWords(text);
        long members =
                lines.stream().filter(line -> MEMBER.matcher(line).matches()).count();
        return OPENING.matcher(text).matches() && CLOSING.matcher(text).matches() && members * 2 > lines.size();
    }
}
