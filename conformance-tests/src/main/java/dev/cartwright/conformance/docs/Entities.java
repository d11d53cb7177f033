package dev.cartwright.conformance.docs;

import java.math.BigInteger;
import java.nio.charset.Charset;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The characters that HTML writes by number, and those that it must write by name. */
final class Entities {

    private static final Pattern ENTITY =
            Pattern.compile("&(?:#(\\d+)|#[xX]([0-9A-Fa-f]+)|(lt|gt|quot|apos|nbsp|amp));");
    private static final Map<String, String> NAMED =
            Map.of("lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", " ", "amp", "&");
    private static final String NO_CHARACTER = "\uFFFD";

    /** What browsers take the numbers of control characters for. */
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private Entities() {}

    /** The text as a browser shows it; a line end that is written as an entity is a blank, lest the lines be others. */
    static String shown(String printed) {
        return ENTITY.matcher(printed).replaceAll(entity -> Matcher.quoteReplacement(character(entity)));
    }

    private static String character(MatchResult entity) {
        if (entity.group(3) != null) {
            return NAMED.getOrDefault(entity.group(3), "");
        }
        BigInteger number =
                entity.group(1) != null ? new BigInteger(entity.group(1)) : new BigInteger(entity.group(2), 16);
        return number.bitLength() > 21 ? NO_CHARACTER : character(number.intValue());
    }

    private static String character(int number) {
        if (number == '\n' || number == '\r' || number == '\u00A0') {
            return " ";
        }
        if (number >= 0x80 && number < 0xA0) {
            return new String(new byte[] {(byte) number}, WINDOWS);
        }
        boolean surrogate = number >= Character.MIN_SURROGATE && number <= Character.MAX_SURROGATE;
        return number == 0 || surrogate || !Character.isValidCodePoint(number)
                ? NO_CHARACTER
                : Character.toString(number);
    }
}
