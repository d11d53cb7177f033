package dev.cartwright.conformance.docs;

import java.util.Optional;

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

    /** @param line the page's line that it begins on */
    Optional<CodeBlock> block(String page, int line) {
        return text.map(shown -> new CodeBlock(page, line + skipped, 0, language, shown));
    }
}
