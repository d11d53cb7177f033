package dev.cartwright.conformance.docs;

/**
 * A fenced code block of a page.
 *
 * @param page the page's name, as it was given
 * @param line the page's line that the text begins on, from 1
 * @param indent how far the fence is indented; the text's lines have lost that much
 * @param fence what stands behind the opening fence, mostly a language; may be empty
 * @param text the lines between the fences, line ends as printed
 */
public record CodeBlock(String page, int line, int indent, String fence, String text) {

    /** The page's line of the last character. */
    int lastLine() {
        return lineAt(Math.max(0, text.length() - 1));
    }

    /** The page's line of a character of the text. */
    int lineAt(int offset) {
        return line
                + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }

    /** The page's column of a character of the text, from 1. */
    int columnAt(int offset) {
        return indent + offset - Lines.start(text, offset) + 1;
    }

    /** The part of the text between two characters that begin lines. */
    CodeBlock part(int start, int end) {
        return new CodeBlock(page, lineAt(start), indent, fence, text.substring(start, end));
    }
}
