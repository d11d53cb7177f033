package dev.cartwright.conformance.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the code blocks of a Markdown page: fenced with backticks or tildes, also within lists and quotations, and
 * HTML's {@code pre}. What is in an HTML comment is not on the page.
 */
final class Markdown {

    private static final Pattern FENCE =
            Pattern.compile("([\\s>]*(?:(?:[-*+]|\\d+[.)])\\s+)*)(`{3,}(?=[^`]*$)|~{3,})\\s*(.*?)\\s*");

    private final String page;
    private final String text;
    private final List<CodeBlock> blocks = new ArrayList<>();

    private Markdown(String page, String text) {
        this.page = page;
        this.text = text;
    }

    /**
     * The blocks in the page's order. A fence that is never closed reaches to the next one that names a language, or to
     * the end.
     */
    static List<CodeBlock> blocks(String page, String text) {
        Markdown markdown = new Markdown(page, text);
        markdown.read();
        return List.copyOf(markdown.blocks);
    }

    private void read() {
        HtmlReader reader = new HtmlReader(text);
        int number = 0;
        Open open = null;
        for (int at = text.startsWith("\uFEFF") ? 1 : 0; at < text.length(); ) {
            int end = text.indexOf('\n', at);
            String line = text.substring(at, end < 0 ? text.length() : end + 1);
            number++;
            if (open != null && open.isLeftBy(line)) {
                blocks.add(open.block(page));
                open = null;
            }
            Html html = open == null ? reader.at(at) : Html.NONE;
            if (html.end() > at) {
                html.block(page, number).ifPresent(blocks::add);
                number += (int) text.substring(at, html.end()).lines().count() - 1;
                at = html.end();
                continue;
            }
            at += line.length();
            Matcher fence = FENCE.matcher(line.stripTrailing());
            boolean isFence = fence.matches();
            if (open != null && !(isFence && open.isClosedBy(fence.group(2)))) {
                open.add(line);
                continue;
            }
            boolean opens = isFence && (open == null || !fence.group(3).isEmpty());
            if (open != null) {
                blocks.add(open.block(page));
            }
            open = opens ? new Open(number + 1, fence.group(1), fence.group(2), fence.group(3)) : null;
        }
        if (open != null) {
            blocks.add(open.block(page));
        }
    }

    /** A block whose closing fence is yet to come. */
    private record Open(int line, String prefix, String marks, String fence, StringBuilder body) {

        Open(int line, String prefix, String marks, String fence) {
            this(line, prefix, marks, fence, new StringBuilder());
        }

        boolean isClosedBy(String other) {
            return other.charAt(0) == marks.charAt(0) && other.length() >= marks.length();
        }

        /** Whether the line stands outside the quotation that the block is in. */
        boolean isLeftBy(String line) {
            return prefix.contains(">") && !line.stripLeading().startsWith(">");
        }

        /** Takes off what belongs to the list or quotation around the block. */
        void add(String line) {
            String container = prefix.contains(">") ? " \t>" : " \t";
            int at = 0;
            while (at < prefix.length() && at < line.length() && container.indexOf(line.charAt(at)) >= 0) {
                at++;
            }
            body.append(line, at, line.length());
        }

        CodeBlock block(String page) {
            return new CodeBlock(page, line, prefix.length(), fence, body.toString());
        }
    }
}
