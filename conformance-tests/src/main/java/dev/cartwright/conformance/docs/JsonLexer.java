package dev.cartwright.conformance.docs;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the tokens of a text that is meant to be JSON, and where it is none, every way to read it. Offsets are those of
 * the text.
 */
final class JsonLexer {

    private static final String STRUCTURE = "{}[]:,";
    private static final String DELIMITERS = "{}\\[\\]:,;=｛｝［］：，";
    private static final String MARK = "(?!//|/\\*|#|<!--|\\.\\.\\.|…)";
    private static final String LETTER = "[^\\s…" + DELIMITERS + Quotes.MARKS + "]";

    private static final Pattern SCALAR = Pattern.compile(
            "(?:true|false|null|-?(?:0|[1-9]\\d*)(?:\\.\\d+)?(?:[eE][+-]?\\d+)?)(?![^\\s/#\"" + DELIMITERS + "])");
    private static final Pattern COMMENT = Pattern.compile("//.*|#.*|/\\*[\\s\\S]*?\\*/|<!--[\\s\\S]*?-->");
    private static final Pattern ELISION = Pattern.compile("\\.(?: ?\\.){2,}|…+");
    private static final Pattern BYTE_ORDER_MARK = Pattern.compile("[[^\\x00-\\x7F]?]++(?=[{\\[])");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{[\\p{L}_][\\p{L}\\d_. -]*}|<[\\p{L}_][^<>\\n]*>");
    private static final Pattern WITH_COLONS = Pattern.compile(LETTER + "+(?::(?! )" + LETTER + "+)+");
    private static final Pattern WORD = Pattern.compile(MARK + LETTER + "+|[;=]+>?");
    private static final Pattern WORDS =
            Pattern.compile(MARK + LETTER + "+(?: +" + MARK + "(?=[\\p{L}\\d])" + LETTER + "+){0,40}");

    private final String text;
    private final Quotes quotes;
    private final int[] signs;

    JsonLexer(String text) {
        this.text = text;
        this.quotes = new Quotes(text);
        this.signs = new int[text.length() + 1];
        for (int i = 0; i < text.length(); i++) {
            boolean sign = STRUCTURE.indexOf(text.charAt(i)) >= 0 || Quotes.isMark(text.charAt(i));
            signs[i + 1] = signs[i] + (sign ? 1 : 0);
        }
    }

    /** The next place that is not white space, or the end of the text. */
    int next(int offset) {
        int at = offset;
        while (at < text.length() && " \t\r\n".indexOf(text.charAt(at)) >= 0) {
            at++;
        }
        return at;
    }

    /** Every way to read what stands there, the likeliest first; never empty. */
    List<Token> at(int offset) {
        char first = text.charAt(offset);
        List<Token> readings = new ArrayList<>();
        if (STRUCTURE.indexOf(first) >= 0) {
            readings.add(Token.structural(offset, TokenType.of(first), 0));
            find(PLACEHOLDER, offset).ifPresent(end -> readings.add(string(offset, end, 1, 1)));
            return readings;
        }
        find(BYTE_ORDER_MARK, offset).ifPresent(end -> readings.add(Token.foreign(offset, end, TokenType.FOREIGN, 1)));
        if (Quotes.isMark(first)) {
            readings.addAll(quotes.at(offset));
            return readings;
        }
        find(SCALAR, offset)
                .ifPresent(end ->
                        readings.add(new Token(offset, end, TokenType.SCALAR, text.substring(offset, end), 0, 2)));
        find(COMMENT, offset).ifPresent(end -> readings.add(Token.foreign(offset, end, TokenType.FOREIGN, 1)));
        find(ELISION, offset).ifPresent(end -> readings.add(Token.foreign(offset, end, TokenType.ELISION, 1)));
        String plain = Normalizer.normalize(String.valueOf(first), Normalizer.Form.NFKC);
        if (plain.length() == 1 && STRUCTURE.contains(plain)) {
            readings.add(Token.structural(offset, TokenType.of(plain.charAt(0)), 1));
        } else if (readings.isEmpty()) {
            words(offset, readings);
        }
        return readings;
    }

    /** Names without quotes, literals of other languages, annotations and prose. */
    private void words(int offset, List<Token> readings) {
        int word = find(WORD, offset).orElse(offset + 1);
        int words = find(WORDS, offset).orElse(word);
        boolean named = Character.isLetterOrDigit(text.charAt(offset)) || "_$-+".indexOf(text.charAt(offset)) >= 0;
        int drop = named ? 2 : 1;
        Literals.scalar(text.substring(offset, word))
                .ifPresent(scalar -> readings.add(new Token(offset, word, TokenType.SCALAR, scalar, 1, 2)));
        Literals.delimiters(text.substring(offset, word))
                .forEach(type -> readings.add(new Token(offset, word, type, type.sample(), 1, 1)));
        readings.add(string(offset, word, named ? 1 : 2, drop));
        if (words < text.length() && Quotes.isMark(text.charAt(words)) && quotes.isUneven(offset)) {
            readings.add(new Token(
                    offset, words + 1, TokenType.STRING, Quotes.straight(text.substring(offset, words)), 1, 2));
        }
        find(WITH_COLONS, offset).ifPresent(end -> readings.add(string(offset, end, 2, 3)));
        Optional<Integer> placeholder = find(PLACEHOLDER, offset);
        placeholder.ifPresent(end -> readings.add(string(offset, end, 1, 1)));
        if (words > word) {
            readings.add(string(offset, words, named ? 1 : 2, drop));
        }
        if (placeholder.isEmpty() && (words > word || !named)) {
            int end = endOfLine(offset);
            int within = signs[end] - signs[offset];
            readings.add(Token.foreign(offset, end, TokenType.FOREIGN, drop + within));
        }
    }

    private int endOfLine(int offset) {
        int end = Lines.end(text, offset);
        while (end > offset + 1 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private Token string(int start, int end, int keep, int drop) {
        return new Token(start, end, TokenType.STRING, Quotes.straight(text.substring(start, end)), keep, drop);
    }

    private Optional<Integer> find(Pattern pattern, int offset) {
        Matcher matcher = pattern.matcher(text).region(offset, text.length());
        matcher.useTransparentBounds(true);
        return matcher.lookingAt() ? Optional.of(matcher.end()) : Optional.empty();
    }
}
