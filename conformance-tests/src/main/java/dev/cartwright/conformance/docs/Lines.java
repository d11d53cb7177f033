package dev.cartwright.conformance.docs;

import java.util.List;

/** Finds lines in a text. */
final class Lines {

    private Lines() {}

    /** Where the line of that character begins. */
    static int start(String text, int offset) {
        return text.lastIndexOf('\n', offset - 1) + 1;
    }

    /** Where the line of that character ends, before its line end. */
    static int end(String text, int offset) {
        int end = text.indexOf('\n', offset);
        end = end < 0 ? text.length() : end;
        return end > offset && text.charAt(end - 1) == '\r' ? end - 1 : end;
    }

    /** Where the line behind that of the character begins, or the end of the text. */
    static int next(String text, int offset) {
        int end = text.indexOf('\n', offset);
        return end < 0 ? text.length() : end + 1;
    }

    /** How far the line of that character is indented. */
    static int indent(String text, int offset) {
        int start = start(text, offset);
        int at = start;
        while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
            at++;
        }
        return at - start;
    }

    /** Whether nothing but blanks stands before that character on its line. */
    static boolean begins(String text, int offset) {
        return start(text, offset) + indent(text, offset) == offset;
    }

    /** The lines with a letter. */
    static List<String> withWords(String text) {
        return text.lines()
                .filter(line -> line.chars().anyMatch(Character::isLetter))
                .toList();
    }
}
