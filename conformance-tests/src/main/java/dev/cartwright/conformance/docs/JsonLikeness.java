package dev.cartwright.conformance.docs;

import java.util.List;
import java.util.regex.Pattern;

/** Tells JSON, however damaged, from other code and from prose, whatever language its fence names. */
enum JsonLikeness {
    /** JSON, or what becomes JSON by few changes. */
    JSON,
    /** Meant to be JSON, but held together by nothing. */
    UNREADABLE,
    /** Something else. */
    NONE;

    private static final Pattern OPENING =
            Pattern.compile("(?s)(?:\\s|//[^\\n]*+\\n|/\\*.*?\\*/|[^\\x00-\\x7F]|\\?)*+[{\\[].*");
    private static final Pattern CLOSING = Pattern.compile("(?s).*[}\\]]\\s*(?:[,;]\\s*)?(?://[^\\n]*\\s*)?");
    private static final Pattern QUOTED_NAME = Pattern.compile("[\"'“”]\\s*[:：]");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\d_\"'”’]\\s*[:：=]");
    private static final Pattern MEMBER = Pattern.compile("\\s*[\"'“][^\"'”]*[\"'”]\\s*:.*");
    private static final int AT_MOST_ONE_IN = 4;

    /**
     * What a text is.
     *
     * @param called what the page calls it
     */
    static JsonLikeness of(Called called, JsonBody body) {
        boolean marked = called == Called.JSON;
        String text = body.printed();
        boolean value =
                body.value().filter(tree -> tree.isContainerNode() || marked).isPresent();
        if (value || ((marked || looks(text)) && isMostlyJson(body))) {
            return JSON;
        }
        return marked || isOfMembers(text) ? UNREADABLE : NONE;
    }

    private static boolean looks(String text) {
        return OPENING.matcher(text).matches()
                ? NAME.matcher(text).find()
                : CLOSING.matcher(text).matches() && QUOTED_NAME.matcher(text).find();
    }

    /** Whether the grammar of JSON holds it together: tokens may be spelt as elsewhere, but few come or go. */
    private static boolean isMostlyJson(JsonBody body) {
        JsonRepair repair = body.repair();
        long alien = repair.steps().stream().filter(JsonLikeness::isAlien).count();
        long prose = repair.steps().stream()
                .filter(step -> isProse(step, body.text()))
                .count();
        return repair.isOfContainer()
                && prose * 2 <= withWords(body.printed()).size()
                && alien * AT_MOST_ONE_IN <= JsonRepair.tokens(body.printed()) + AT_MOST_ONE_IN;
    }

    /** Whether a line begins with words that are no JSON. */
    private static boolean isProse(Step step, String text) {
        Token token = step.token();
        boolean words = step.dropsForeign()
                || (step.is(Step.Action.STRAIGHTEN) && token.text().contains(" "));
        return words && Lines.begins(text, token.start()) && Character.isLetter(text.charAt(token.start()));
    }

    private static List<String> withWords(String text) {
        return text.lines()
                .filter(line -> line.chars().anyMatch(Character::isLetter))
                .toList();
    }

    private static boolean isAlien(Step step) {
        boolean comment = step.token().type().isForeign();
        boolean delimiter = step.token().type().isStructural();
        return !comment && (delimiter || !step.is(Step.Action.STRAIGHTEN));
    }

    /** Whether it is in brackets, and most lines with a word begin with a quoted name and a colon. */
    private static boolean isOfMembers(String text) {
        List<String> lines = withWords(text);
        long members =
                lines.stream().filter(line -> MEMBER.matcher(line).matches()).count();
        return OPENING.matcher(text).matches() && CLOSING.matcher(text).matches() && members * 2 > lines.size();
    }
}
