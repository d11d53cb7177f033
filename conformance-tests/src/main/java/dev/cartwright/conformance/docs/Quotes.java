package dev.cartwright.conformance.docs;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads strings: as JSON writes them, in other quotation marks, and with a mark missing. They never span lines. */
final class Quotes {

    /** Every quotation mark, to stand inside a character class of a pattern. */
    static final String MARKS = "\"'`´‘’‚‛“”„‟‹›«»＂＇";

    /** Farther than so many characters or delimiters no end is looked for of a string that nothing closes. */
    private static final int LONGEST = 500;

    private static final int DELIMITERS_WITHIN = 8;

    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:[\"\\\\/bfnrt]|u[0-9A-Fa-f]{4})");
    private static final Pattern STRING = Pattern.compile("\"(?:[^\"\\\\\\x00-\\x1F]++|" + ESCAPE + ")*+\"");
    private static final Pattern DOTS = Pattern.compile("\"[.… ]+\"");
    private static final Pattern DELIMITER = Pattern.compile("[ \\t\\r]*(?:$|[\\n:,\\]}：，］｝]|//|/\\*|#)");

    private final String text;
    private final Map<Integer, Boolean> uneven = new HashMap<>();

    Quotes(String text) {
        this.text = text;
    }

    static boolean isMark(char c) {
        return MARKS.indexOf(c) >= 0;
    }

    /** Every way to read the string that begins with the mark there. */
    List<Token> at(int offset) {
        List<Token> readings = new ArrayList<>();
        Matcher strict = STRING.matcher(text).region(offset, text.length());
        boolean isStrict = strict.lookingAt();
        if (isStrict) {
            int drop = DOTS.matcher(strict.group()).matches() ? 1 : 2;
            readings.add(new Token(offset, strict.end(), TokenType.STRING, strict.group(), 0, drop));
        }
        boolean uneven = isUneven(offset);
        if (isStrict && !uneven && isDelimiter(strict.end())) {
            return readings;
        }
        int line = Lines.end(text, offset);
        int close = close(offset, line);
        if (close > offset && !(isStrict && close == strict.end() - 1)) {
            String content = text.substring(offset + 1, close);
            readings.add(string(offset, close + 1, content));
        }
        if (uneven || close < 0) {
            unclosed(offset, line, readings);
            wrapped(offset, line, readings);
            readings.add(Token.foreign(offset, offset + 1, TokenType.FOREIGN, 1));
        }
        return readings;
    }

    /** Whether a straight mark of that line has no partner. */
    boolean isUneven(int offset) {
        return uneven.computeIfAbsent(Lines.start(text, offset), this::isUnevenLine);
    }

    private boolean isUnevenLine(int start) {
        int marks = 0;
        int end = Lines.end(text, start);
        for (int i = start; i < end; i++) {
            if (text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == '"') {
                marks++;
            }
        }
        return marks % 2 == 1;
    }

    private void unclosed(int offset, int line, List<Token> readings) {
        int farthest = Math.min(line, offset + LONGEST);
        int left = DELIMITERS_WITHIN;
        for (int end = offset + 2; end <= farthest; end++) {
            if (end == line || (":,]}".indexOf(text.charAt(end)) >= 0 && left-- > 0)) {
                String content = text.substring(offset + 1, end).stripTrailing();
                readings.add(string(offset, offset + 1 + content.length(), content));
            }
        }
    }

    /** A string that was broken over two lines. */
    private void wrapped(int offset, int line, List<Token> readings) {
        int next = text.indexOf('\n', line) + 1;
        int close = next == 0 || next > offset + LONGEST ? -1 : close(next, Lines.end(text, next));
        if (close >= 0) {
            String content = text.substring(offset + 1, close).replaceAll("\\s*\\n\\s*", " ");
            Token whole = string(offset, close + 1, content);
            readings.add(new Token(offset, close + 1, whole.type(), whole.text(), whole.keep() + 1, whole.drop() + 2));
        }
    }

    /** A string that is not JSON as printed; marks within it may as well be those of other strings. */
    private static Token string(int start, int end, String content) {
        int within = (int) content.chars().filter(c -> c == '"').count();
        return new Token(start, end, TokenType.STRING, straight(content), 1 + within, 2 + 2 * within);
    }

    /** The mark that closes: the first with a delimiter behind it, or else the first; -1 if the line has none. */
    private int close(int offset, int line) {
        int first = -1;
        for (int i = offset + 1; i < line; i++) {
            if (isMark(text.charAt(i)) && text.charAt(i - 1) != '\\') {
                if (isDelimiter(i + 1)) {
                    return i;
                }
                first = first < 0 ? i : first;
            }
        }
        return first;
    }

    private boolean isDelimiter(int offset) {
        return DELIMITER.matcher(text).region(offset, text.length()).lookingAt();
    }

    /** The content as a JSON string. */
    static String straight(String content) {
        StringBuilder out = new StringBuilder("\"");
        for (int i = 0; i < content.length(); i++) {
            char c = content.charAt(i);
            char next = i + 1 < content.length() ? content.charAt(i + 1) : '\0';
            if (ESCAPE.matcher(content).region(i, content.length()).lookingAt()) {
                out.append(c).append(next);
                i++;
            } else if (c == '\\') {
                out.append(next == '\'' ? "" : "\\\\");
            } else if (c < ' ') {
                out.append(String.format("\\u%04x", (int) c));
            } else {
                out.append(c == '"' ? "\\\"" : String.valueOf(c));
            }
        }
        return out.append('"').toString();
    }
}
