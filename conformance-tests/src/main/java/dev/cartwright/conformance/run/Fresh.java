package dev.cartwright.conformance.run;

import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes values of the same shape as others, never the same twice; the same seed gives the same values. */
final class Fresh {

    private static final Pattern HEX = Pattern.compile("(?i)(?=.*[a-f-])[0-9a-f-]{8,}");
    private static final DateTimeFormatter SEVEN_DIGITS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSXXX");
    private static final int TRIES = 1000;

    private final Random random;
    private final Set<String> used = new HashSet<>();

    Fresh(long seed) {
        this.random = new Random(seed);
    }

    /** A value with letters for letters, digits for digits and hexadecimal digits where the original has only these; the
     * original itself if it has neither. */
    String shapedAs(String original) {
        if (original.chars().noneMatch(Character::isLetterOrDigit)) {
            return original;
        }
        used.add(original);
        for (int i = 0; i < TRIES; i++) {
            String value = once(original);
            if (used.add(value)) {
                return value;
            }
        }
        throw new IllegalStateException("there is no other value in the shape of '" + original + "'");
    }

    /** A whole number from the bounds, inclusive; another one than the original where there is one. */
    long number(long original, long least, long most) {
        used.add("n" + original);
        for (int i = 0; i < TRIES; i++) {
            long value = random.nextLong(least, most + 1);
            if (used.add("n" + value)) {
                return value;
            }
        }
        return original;
    }

    /** A moment with seven fraction digits, in UTC. */
    String moment() {
        long second = random.nextLong(1_500_000_000L, 1_900_000_000L);
        int nanos = (random.nextInt(9_999_999) / 10 * 10 + 1 + random.nextInt(9)) * 100;
        return SEVEN_DIGITS.format(
                OffsetDateTime.ofInstant(java.time.Instant.ofEpochSecond(second, nanos), ZoneOffset.UTC));
    }

    private String once(String original) {
        boolean hex = HEX.matcher(original).matches();
        StringBuilder value = new StringBuilder(original.length());
        for (int i = 0; i < original.length(); i++) {
            value.append(like(original.charAt(i), hex, i == 0));
        }
        return value.toString();
    }

    private char like(char c, boolean hex, boolean first) {
        if (hex && c != '-') {
            char digit = Character.forDigit(random.nextInt(first ? 1 : 0, 16), 16);
            return Character.isUpperCase(c) ? Character.toUpperCase(digit) : digit;
        }
        if (c >= '0' && c <= '9') {
            return (char) ('0' + random.nextInt(first ? 1 : 0, 10));
        }
        if (c >= 'a' && c <= 'z') {
            return (char) ('a' + random.nextInt(26));
        }
        return c >= 'A' && c <= 'Z' ? (char) ('A' + random.nextInt(26)) : c;
    }
}
