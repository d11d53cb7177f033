package dev.cartwright.conformance.docs;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * HTML at the beginning of a line of a Markdown page: a comment, or preformatted text.
 *
 * @param end behind the last line of it
 * @param language what the text says that it is
 * @param skipped how many lines stand before the text
 * @param text what a browser shows, line by line as on the page; empty for a comment
 */
record Html(int end, String language, int skipped, Optional<String> text) {

    static final Html NONE = new Html(0, "", 0, Optional.empty());

    private static final Pattern COMMENT = Pattern.compile("[ \\t]*<!--[\\s\\S]*?-->[^\\n]*\\n?");
    private static final Pattern PREFORMATTED = Pattern.compile(
            "(?i)[ \\t]*<pre\\b([^>]*)>(?:\\s*<code\\b([^>]*)>)?(\\r?\\n)?([\\s\\S]*?)(?:</code>\\s*)?</pre>[^\\n]*\\n?");
    private static final Pattern LANGUAGE = Pattern.compile("(?i)\\blang(?:uage)?[-=]\"?'?([\\w.+-]+)");
    private static final Pattern TAG = Pattern.compile("</?[A-Za-z][^<>]*>");
    private static final Pattern ENTITY = Pattern.compile("&(lt|gt|quot|apos|nbsp|amp|#34|#39|#123|#125);");
    private static final Map<String, String> ENTITIES = Map.of(
            "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ", "amp", "&", "#34", "\"", "#39", "'", "#123",
            "{", "#125", "}");

    /** What begins at that beginning of a line. */
    static Html at(String page, int offset) {
        Matcher comment = COMMENT.matcher(page).region(offset, page.length());
        if (comment.lookingAt()) {
            return new Html(comment.end(), "", 0, Optional.empty());
        }
        Matcher pre = PREFORMATTED.matcher(page).region(offset, page.length());
        if (!pre.lookingAt()) {
            return NONE;
        }
        Matcher language = LANGUAGE.matcher(
                pre.group(1) + " " + Optional.ofNullable(pre.group(2)).orElse(""));
        int skipped = (int) page.substring(offset, pre.start(4))
                .chars()
                .filter(c -> c == '\n')
                .count();
        String shown = ENTITY.matcher(TAG.matcher(pre.group(4)).replaceAll(""))
                .replaceAll(entity -> Matcher.quoteReplacement(ENTITIES.getOrDefault(entity.group(1), "")));
        return new Html(pre.end(), language.find() ? language.group(1) : "", skipped, Optional.of(shown));
    }

    /** @param line the page's line that it begins on */
    Optional<CodeBlock> block(String page, int line) {
        return text.map(shown -> new CodeBlock(page, line + skipped, 0, language, shown));
    }
}
