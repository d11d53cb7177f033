package dev.cartwright.conformance.report;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;

/**
 * HTML under construction. Every text and every attribute loses its secrets and is escaped on its way in; characters that
 * nobody can see are spelled out. Not for use by several threads.
 */
final class Markup {

    private static final int DELETE = 0x7F;
    private static final int FIRST_BEYOND_ASCII = 0x80;

    private final Redaction redaction;
    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    Markup(Redaction redaction) {
        this.redaction = redaction;
    }

    /** Opens an element; attributes are names and values in turn. */
    Markup open(String tag, String... attributes) {
        single(tag, attributes);
        open.push(tag);
        return this;
    }

    /** Closes the innermost open element. */
    Markup close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** An element that has no end. */
    Markup single(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"").append(safe(attributes[i + 1]));
            out.append('"');
        }
        out.append('>');
        return this;
    }

    Markup text(String text) {
        out.append(safe(text));
        return this;
    }

    /** An element with nothing but text in it. */
    Markup element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close();
    }

    /** Our own style or script, or a line end: written as it stands. */
    Markup own(String source) {
        out.append(source);
        return this;
    }

    /** Whether the text has no secret in it, so that it may be cut into pieces. */
    boolean isOpen(String text) {
        return redaction.of(text).equals(text);
    }

    /** The whole document; every element must be closed. */
    String document() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("not closed: " + open);
        }
        return "<!DOCTYPE html>\n" + out + "\n";
    }

    private String safe(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        redaction.of(text).replace("\r\n", "\n").codePoints().forEach(character -> {
            switch (character) {
                case '&' -> safe.append("&amp;");
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '"' -> safe.append("&quot;");
                case '\'' -> safe.append("&#39;");
                case ' ', '\n', '\t' -> safe.append((char) character);
                default -> {
                    if (isSeen(character)) {
                        safe.appendCodePoint(character);
                    } else {
                        safe.append(String.format(Locale.ROOT, "⟨U+%04X⟩", character));
                    }
                }
            }
        });
        return safe.toString();
    }

    private static boolean isSeen(int character) {
        if (character < FIRST_BEYOND_ASCII) {
            return character > ' ' && character != DELETE;
        }
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.SPACE_SEPARATOR -> false;
            default -> true;
        };
    }
}
