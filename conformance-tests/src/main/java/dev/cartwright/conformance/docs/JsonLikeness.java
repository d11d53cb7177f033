package dev.cartwright.conformance.docs;

import dev.cartwright.conformance.cases.JsonText;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Tells JSON, however damaged, from other code and from prose, whatever language its fence names. */
final class JsonLikeness {

    private static final Pattern OPENING =
            Pattern.compile("(?s)(?:\\s|//[^\\n]*\\n|/\\*.*?\\*/|[^\\x00-\\x7F]|\\?)*[{\\[].*");
    private static final Pattern CLOSING = Pattern.compile("(?s).*[}\\]]\\s*(?:[,;]\\s*)?(?://[^\\n]*\\s*)?");
    private static final Pattern QUOTED_NAME = Pattern.compile("[\"'“”]\\s*[:：]");
    private static final Pattern NAME = Pattern.compile("[\\p{L}\\d_\"'”’]\\s*[:：=]");
    private static final int AT_MOST_ONE_IN = 4;

    private JsonLikeness() {}

    /**
     * Whether the text is meant to be JSON.
     *
     * @param fence what the page calls the text
     */
    static boolean isLikely(String fence, String text) {
        boolean called = fence.toLowerCase(Locale.ROOT).startsWith("json");
        boolean value = JsonText.read(text)
                .filter(tree -> tree.isContainerNode() || called)
                .isPresent();
        return value || ((called || looks(text)) && isMostlyJson(text));
    }

    private static boolean looks(String text) {
        return OPENING.matcher(text).matches()
                ? NAME.matcher(text).find()
                : CLOSING.matcher(text).matches() && QUOTED_NAME.matcher(text).find();
    }

    /** Whether the grammar of JSON holds it together: tokens may be spelt as elsewhere, but few come or go. */
    private static boolean isMostlyJson(String text) {
        List<Step> steps = JsonRepair.steps(text);
        long alien = steps.stream().filter(JsonLikeness::isAlien).count();
        return alien * AT_MOST_ONE_IN <= JsonRepair.tokens(text) + AT_MOST_ONE_IN;
    }

    private static boolean isAlien(Step step) {
        boolean comment = step.token().type().isForeign();
        boolean delimiter = step.token().type().isStructural();
        return !comment && (delimiter || !step.is(Step.Action.STRAIGHTEN));
    }
}
