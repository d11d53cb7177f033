package dev.cartwright.conformance.docs;

import java.util.List;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;

/** How far from JSON a text is, by the fewest changes that make it JSON. */
final class Alienness {

    private static final Pattern COMMENT = Pattern.compile("(?s)(?://|#|/\\*|<!--).*");
    private static final Pattern QUOTED_NAME = Pattern.compile("[\"'“”]\\s*[:：]");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final String EQUALS = "=;";
    private static final int AT_MOST_ONE_IN = 4;

    private final JsonBody body;
    private final JsonRepair repair;
    private final List<Step> steps;

    Alienness(JsonBody body) {
        this.body = body;
        this.repair = body.repair();
        this.steps = repair.steps();
    }

    /** Whether a quotation mark stands before a colon anywhere. */
    static boolean hasQuotedName(String text) {
        return QUOTED_NAME.matcher(text).find();
    }

    /** Whether the grammar of JSON holds it together: tokens may be spelt as elsewhere, but few come or go. */
    boolean isLow() {
        long prose = steps.stream().filter(this::isProse).count();
        return isOfContainer()
                && prose * 2 <= Lines.withWords(body.printed()).size()
                && isAtMostOneIn(AT_MOST_ONE_IN, this::tokens);
    }

    private boolean isOfContainer() {
        return repair.repaired().startsWith("{") || repair.repaired().startsWith("[");
    }

    private boolean isAtMostOneIn(int tokens, ToIntFunction<Step> weight) {
        int alien = steps.stream().mapToInt(weight).sum();
        return alien * tokens <= JsonRepair.tokens(body.printed()) + AT_MOST_ONE_IN;
    }

    /**
     * Whether it looks like no other language: a member is left, something is in quotation marks, most names are told
     * from their values by a colon, and where no name is quoted, few words come or go.
     */
    boolean isAtHome() {
        boolean quotes = body.printed().chars().anyMatch(c -> Quotes.isMark((char) c));
        long others = steps.stream()
                .filter(step -> step.token().type() == TokenType.COLON)
                .filter(step -> step.is(Step.Action.STRAIGHTEN) && EQUALS.indexOf(first(step)) >= 0)
                .count();
        long colons = body.printed().chars().filter(c -> c == ':' || c == '：').count();
        boolean named = hasQuotedName(body.printed());
        return quotes
                && others <= colons
                && repair.repaired().contains(":")
                && (named || isAtMostOneIn(2 * AT_MOST_ONE_IN, this::words));
    }

    /** Whether nothing is wrong but JSON's own punctuation, and marks that stand in the code of no language. */
    boolean isOfPunctuation() {
        return steps.stream()
                .allMatch(step -> step.isStructural()
                        || step.token().type() == TokenType.ELISION
                        || (!step.isInsertion() && first(step) > '\u007F'));
    }

    /** Foreign text counts nothing. */
    private int tokens(Step step) {
        TokenType type = step.token().type();
        boolean counts = step.is(Step.Action.STRAIGHTEN) ? type.isStructural() : !type.isForeign();
        return counts ? 1 : 0;
    }

    /** Foreign text counts by its words, a comment not at all; what is spelt otherwise by the words it has too many. */
    private int words(Step step) {
        Token token = step.token();
        String printed = body.text().substring(token.start(), token.end());
        boolean bare = step.is(Step.Action.STRAIGHTEN)
                && token.type() == TokenType.STRING
                && !Quotes.isMark(first(step))
                && first(step) != '<';
        boolean foreign =
                token.type() == TokenType.FOREIGN && !COMMENT.matcher(printed).matches();
        int words = foreign || bare ? BLANKS.split(printed).length : 0;
        return tokens(step) + (bare ? words - 1 : words);
    }

    /** Whether a line begins with words that are no JSON. */
    private boolean isProse(Step step) {
        Token token = step.token();
        boolean words = step.dropsForeign()
                || (step.is(Step.Action.STRAIGHTEN) && token.text().contains(" "));
        return words && Lines.begins(body.text(), token.start()) && Character.isLetter(first(step));
    }

    private char first(Step step) {
        return body.text().charAt(step.token().start());
    }
}
