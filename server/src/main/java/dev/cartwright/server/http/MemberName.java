package dev.cartwright.server.http;

import com.fasterxml.jackson.core.JsonLocation;

/** How a refusal speaks of a member's name, which may be longer than a sentence. */
final class MemberName {
    private static final int LONGEST_SHOWN = 64;
    private static final String CUT = "...";

    private MemberName() {}

    /** What is said after the name must not be cut off for its sake. */
    static String shortened(String name) {
        if (name.length() <= LONGEST_SHOWN) {
            return name;
        }
        boolean inPair = Character.isHighSurrogate(name.charAt(LONGEST_SHOWN - 1));
        return name.substring(0, inPair ? LONGEST_SHOWN - 1 : LONGEST_SHOWN) + CUT;
    }

    /**
     * The name that is too long for Jackson, which says neither which nor where it is.
     *
     * @param text of the body
     * @param stopped where reading has ended, in the name or just after it
     */
    static String tooLong(String text, JsonLocation stopped) {
        int end = (int) stopped.getCharOffset();
        end = isQuote(text, end - 1) ? end - 1 : end;
        int begin = end - 1;
        while (!isQuote(text, begin)) {
            begin--;
        }
        long column = stopped.getColumnNr() - (stopped.getCharOffset() - begin);
        return shortened(text.substring(begin + 1, end)) + " at line " + stopped.getLineNr() + ", column " + column;
    }

    /** One that is not escaped: a name begins and ends with such and holds none. */
    private static boolean isQuote(String text, int index) {
        int before = index;
        while (text.charAt(index) == '"' && text.charAt(before - 1) == '\\') {
            before--;
        }
        return text.charAt(index) == '"' && (index - before) % 2 == 0;
    }
}
