package dev.cartwright.conformance.docs;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the HTML of a page, from its beginning to its end, in time that grows with its length alone. For one use. */
final class HtmlReader {

    private static final Pattern COMMENT = Pattern.compile("[ \\t]*<!--");
    private static final Pattern COMMENT_END = Pattern.compile("-->");
    private static final Pattern PREFORMATTED =
            Pattern.compile("(?i)[ \\t]*<pre\\b([^<>]*)>(?:\\s*<code\\b([^<>]*)>)?(?:\\r?\\n)?");
    private static final Pattern PREFORMATTED_END = Pattern.compile("(?i)</pre>");
    private static final Pattern CODE_END = Pattern.compile("(?i)</code>\\s*$");
    private static final Pattern LANGUAGE = Pattern.compile("(?i)\\blang(?:uage)?[-=]\"?'?([\\w.+-]+)");
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]*>");

    private final String page;
    private final End commentEnd = new End(COMMENT_END);
    private final End preformattedEnd = new End(PREFORMATTED_END);

    HtmlReader(String page) {
        this.page = page;
    }

    /** What begins at that beginning of a line; nothing if it has no end. */
    Html at(int offset) {
        Matcher comment = COMMENT.matcher(page).region(offset, page.length());
        if (comment.lookingAt()) {
            return commentEnd
                    .behind(comment.end())
                    .map(end -> new Html(Lines.next(page, end.end()), "", 0, Optional.empty()))
                    .orElse(Html.NONE);
        }
        Matcher pre = PREFORMATTED.matcher(page).region(offset, page.length());
        return pre.lookingAt()
                ? preformattedEnd
                        .behind(pre.end())
                        .map(end -> preformatted(offset, pre, end))
                        .orElse(Html.NONE)
                : Html.NONE;
    }

    private Html preformatted(int offset, Matcher pre, Place end) {
        Matcher language = LANGUAGE.matcher(
                pre.group(1) + " " + Optional.ofNullable(pre.group(2)).orElse(""));
        int skipped = (int)
                page.substring(offset, pre.end()).chars().filter(c -> c == '\n').count();
        String printed =
                CODE_END.matcher(page.substring(pre.end(), end.start())).replaceFirst("");
        String shown = Entities.shown(TAG.matcher(printed).replaceAll(""));
        return new Html(
                Lines.next(page, end.end()), language.find() ? language.group(1) : "", skipped, Optional.of(shown));
    }

    private record Place(int start, int end) {}

    /** Where something ends, looked for no more once it is known that no end is left. */
    private final class End {

        private final Pattern mark;
        private boolean left = true;

        End(Pattern mark) {
            this.mark = mark;
        }

        Optional<Place> behind(int offset) {
            Matcher matcher = mark.matcher(page);
            left = left && matcher.find(offset);
            return left ? Optional.of(new Place(matcher.start(), matcher.end())) : Optional.empty();
        }
    }
}
