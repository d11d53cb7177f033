package dev.cartwright.conformance.derived;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Texts as long as a schema allows, which its pattern allows too. */
public final class LongTexts {

    /** Of which long texts are made. */
    static final List<String> LETTERS = List.of("a", "1", "A");

    /** One character that is two to whoever counts in UTF-16, and four to whoever counts bytes. */
    private static final String WIDE = "\uD83E\uDDC0";

    /** How many texts are tried before a pattern counts as one that no text of that length has. */
    private static final int TRIES = 1_000;

    private LongTexts() {}

    /** Whether the pattern and the form, as far as they were tried, have any text of that length. */
    public static boolean hasAny(JsonNode schema, int length) {
        return !schema.path("format").asText().equals("date-time")
                && of(schema, length, "").isPresent();
    }

    /** One that begins and ends with a blank, so that nobody may trim it; none if the pattern has no such text. */
    static Optional<String> amongBlanks(JsonNode schema, int length) {
        return LETTERS.stream()
                .filter(letter -> length > 2)
                .map(letter -> " " + letter.repeat(length - 2) + " ")
                .filter(text -> Samples.allows(schema, text))
                .findFirst();
    }

    /** One whose characters are wide; none if the pattern has no such text. */
    static Optional<String> wide(JsonNode schema, int length) {
        return Optional.of(WIDE.repeat(length)).filter(text -> Samples.fitsPattern(schema, text));
    }

    /** Any, made of the seed or of a text that we know; none if the pattern, as far as it was tried, has no text of that length. */
    static Optional<String> of(JsonNode schema, int length, String seed) {
        Predicate<String> fits = Samples.allowed(schema);
        Stream<String> letters = LETTERS.stream().map(letter -> letter.repeat(length));
        List<String> seeds = Stream.concat(Stream.of(seed), Samples.TEXTS.stream())
                .distinct()
                .filter(text -> text.length() <= length && fits.test(text))
                .toList();
        return Stream.of(
                        letters,
                        seeds.stream().flatMap(text -> stretched(text, length)),
                        seeds.stream().map(text -> grown(text, length, fits)))
                .flatMap(texts -> texts)
                .filter(text -> text.length() == length && fits.test(text))
                .findFirst();
    }

    /** The seed with one of its characters as often as there is room. */
    private static Stream<String> stretched(String seed, int length) {
        return IntStream.range(0, seed.length())
                .mapToObj(at -> seed.substring(0, at)
                        + seed.substring(at, at + 1).repeat(length - seed.length() + 1)
                        + seed.substring(at + 1));
    }

    /** The seed with pieces of itself put in again, for as long as it fits. */
    private static String grown(String seed, int length, Predicate<String> fits) {
        String text = seed;
        int tries = 0;
        while (text.length() < length && tries < TRIES) {
            String longer = "";
            for (int size = Math.min(text.length(), length - text.length()); size > 0 && longer.isEmpty(); size--) {
                for (int from = 0; from + size <= text.length() && longer.isEmpty(); from++) {
                    for (int at = 0; at <= text.length() && longer.isEmpty() && tries < TRIES; at++) {
                        tries++;
                        String more = text.substring(0, at) + text.substring(from, from + size) + text.substring(at);
                        longer = fits.test(more) ? more : "";
                    }
                }
            }
            if (longer.isEmpty()) {
                return text;
            }
            text = longer;
        }
        return text;
    }
}
