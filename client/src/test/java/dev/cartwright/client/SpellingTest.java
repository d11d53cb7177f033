package dev.cartwright.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a word is found, however its letters are written. */
final class SpellingTest {
    private static final int NOWHERE = -1;

    private static List<String> ways(char letter) {
        String code = "%02x".formatted((int) letter);
        return List.of(
                String.valueOf(letter),
                "\\" + letter,
                letter == ' ' ? "+" : String.valueOf(letter),
                "%" + code,
                "%" + code.toUpperCase(),
                "\\u00" + code,
                "\\u00" + code.toUpperCase());
    }

    /** Where the longest one ends that is found by trying each way. */
    private static int end(String word, String text, int start) {
        return word.isEmpty()
                ? start
                : ways(word.charAt(0)).stream()
                        .filter(way -> text.startsWith(way, start))
                        .mapToInt(way -> end(word.substring(1), text, start + way.length()))
                        .max()
                        .orElse(NOWHERE);
    }

    private static String drawn(Random random, List<String> from, int pieces) {
        return random.ints(pieces, 0, from.size()).mapToObj(from::get).collect(Collectors.joining());
    }

    @Test
    void itIsFoundWhereverTryingEachWayFindsIt() {
        Random random = new Random(20_180_315);
        List<String> letters = List.of("a", "\\", "%", "+", " ", "2", "5");
        List<String> pieces = letters.stream()
                .flatMap(letter -> ways(letter.charAt(0)).stream())
                .toList();
        int found = 0;
        for (int i = 0; i < 5_000; i++) {
            String word = drawn(random, letters, 1 + random.nextInt(4));
            String text = drawn(random, pieces, random.nextInt(20));
            Spelling spelling = new Spelling(word);

            List<Integer> beginnings =
                    spelling.beginnings(text).stream().boxed().toList();

            assertThat(beginnings)
                    .as("<%s> in <%s>", word, text)
                    .isEqualTo(IntStream.range(0, text.length())
                            .filter(start -> end(word, text, start) > NOWHERE)
                            .boxed()
                            .toList())
                    .allSatisfy(start -> assertThat(spelling.end(text, start)).isEqualTo(end(word, text, start)));
            found += beginnings.size();
        }
        assertThat(found).isGreaterThan(4_000);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 62, 63, 64, 65, 127, 128, 129, 5000})
    void aWordOfAnyLengthIsFound(int length) {
        String word = "ab".repeat(length).substring(0, length);

        assertThat(new Spelling(word).beginnings("-" + word + "-").stream()).containsExactly(1);
    }

    /** Minutes, if each place were tried for itself. */
    @ParameterizedTest
    @ValueSource(strings = {"a", "ab", "\\a", "%61"})
    @Timeout(20)
    void aWordThatRepeatsItselfIsFoundInATimeThatGrowsWithTheText(String repeated) {
        String text = repeated.repeat(2_000_000 / repeated.length());
        String word = "a".repeat(1500);

        assertThat(new Spelling(word + "x").beginnings(text).isEmpty()).isTrue();
        assertThat(new Spelling("x" + word).beginnings(text).isEmpty()).isTrue();
    }
}
