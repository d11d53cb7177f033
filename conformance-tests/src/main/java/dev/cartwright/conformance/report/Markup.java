package dev.cartwright.conformance.report;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.function.UnaryOperator;

/**
 * HTML under construction. Every text and every attribute loses its secrets, where there may be any, and is escaped on its way in; characters that
 * nobody can see are spelled out. Not for use by several threads.
 */
public final class Markup {

    private static final int DELETE = 0x7F;
    private static final int FIRST_BEYOND_ASCII = 0x80;

    private final UnaryOperator<String> redaction;
    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** Of texts that may hold secrets. */
    Markup(Redaction redaction) {
        this.redaction = redaction::of;
    }

    /** Of texts that hold none. */
    public Markup() {
        this.redaction = UnaryOperator.identity();
    }

    /** Opens an element; attributes are names and values in turn. */
    public Markup open(String tag, String... attributes) {
        single(tag, attributes);
        open.push(tag);
        return this;
    }

    /** Closes the innermost open element. */
    public Markup close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** An element that has no end. */
    public Markup single(String tag, String... attributes) {
        out.append('<').append(tag);
        for (int i = 0; i < attributes.length; i += 2) {
            out.append(' ').append(attributes[i]).append("=\"").append(safe(attributes[i + 1]));
            out.append('"');
        }
        out.append('>');
        return this;
    }

    public Markup text(String text) {
        out.append(safe(text));
        return this;
    }

    /** An element with nothing but text in it. */
    public Markup element(String tag, String text, String... attributes) {
        return open(tag, attributes).text(text).close();
    }

    /** Our own style or script, HTML that a library has escaped, or a line end: written as it stands. */
    public Markup own(String source) {
        out.append(source);
        return this;
    }

    /** Whether the text has no secret in it, so that it may be cut into pieces. */
    boolean isOpen(String text) {
        return redaction.apply(text).equals(text);
    }

    /** The whole document; every element must be closed. */
    public String document() {
        if (!open.isEmpty()) {
            throw new IllegalStateException("not closed: " + open);
        }
        return "<!DOCTYPE html>\n" + out + "\n";
    }

    private String safe(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        redaction.apply(text).replace("\r\n", "\n").codePoints().forEach(character -> {
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
