package dev.cartwright.conformance.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** However much is wrong with a block, it is read to its end. The bounds of time guard against hanging alone. */
class ManyDefectsTest {

    private static final Duration HANGING = Duration.ofMinutes(2);
    private static final String SIGNS = "{}[]:,";

    @Test
    void aThousandTokensThatAreLostOrTooManyAmongFiveThousandLinesAreRepaired() throws JsonProcessingException {
        String damaged = damaged(body(500), 1000);

        List<Defect> defects = assertTimeoutPreemptively(HANGING, () -> JsonRepair.defects(damaged, 0));

        assertThat(defects.size()).isBetween(900, 1000);
        assertThat(new JsonMapper().readTree(repaired(damaged, defects)).isObject())
                .isTrue();
    }

    @Test
    void aHundredDefectsFarFromEachOtherAreRepairedWhereTheyAre() {
        String clean = body(500);
        List<Integer> signs = signs(clean);
        List<Integer> lost =
                IntStream.range(0, 100).mapToObj(i -> signs.get(80 * i + 50)).toList();
        String damaged = without(clean, lost);

        List<Defect> defects = assertTimeoutPreemptively(HANGING, () -> JsonRepair.defects(damaged, 0));

        assertThat(defects).hasSize(100);
        assertThat(repaired(damaged, defects).replaceAll("\\s", "").equals(clean.replaceAll("\\s", "")))
                .isTrue();
    }

    @Test
    void aQuotationMarkThatIsMissingInOneLongLineComesBack() {
        String line = body(100).replaceAll("\\s*\\n\\s*", " ");
        String damaged = line.replaceFirst("\"quantity\"", "\"quantity");

        List<Defect> defects = assertTimeoutPreemptively(HANGING, () -> JsonRepair.defects(damaged, 0));

        assertThat(defects).hasSize(1);
        assertThat(repaired(damaged, defects).equals(line)).isTrue();
    }

    @Test
    void whereElseARepairWouldDoIsLookedForWithinBoundsAndSaidWhenItIsNot() {
        String damaged = IntStream.range(0, 60)
                .mapToObj(i -> "\"m" + i + "\": {\n  \"x\": {\n    \"y\": \"" + "z".repeat(1000) + "\"\n"
                        + (i % 2 == 0 ? "" : "  }\n") + "}")
                .collect(Collectors.joining(",\n", "{\n", "\n}\n"));

        List<Defect> defects = assertTimeoutPreemptively(HANGING, () -> JsonRepair.defects(damaged, 0));

        CodeBlock block = new CodeBlock("page", 1, 0, "json", damaged);
        assertThat(defects).hasSize(30);
        assertThat(DocsReport.repair(block, defects.get(0)))
                .contains("; or insert }")
                .doesNotContain("not looked for");
        assertThat(DocsReport.repair(block, defects.get(29)))
                .endsWith("; other places were not looked for, since the block is too long");
    }

    private static String body(int items) {
        return IntStream.range(0, items)
                .mapToObj(i -> """
                        {
                            "id": %d,
                            "catalogItemId": "AAA0:0001:BBB0",
                            "quantity": 2,
                            "billingCycle": "one_time",
                            "provisioningContext": {
                                "scope": "shared",
                                "duration": "1Year"
                            }
                        }""".formatted(i).indent(8).stripTrailing())
                .collect(Collectors.joining(",\n", "{\n    \"lineItems\": [\n", "\n    ]\n}\n"));
    }

    /** Half of the tokens are lost, half come before others. */
    private static String damaged(String clean, int tokens) {
        Random random = new Random(7);
        List<Integer> places = new ArrayList<>(signs(clean));
        Collections.shuffle(places, random);
        StringBuilder text = new StringBuilder(clean);
        places.stream().limit(tokens).sorted(Comparator.reverseOrder()).forEach(at -> {
            if (random.nextBoolean()) {
                text.deleteCharAt(at);
            } else {
                char sign = SIGNS.charAt(random.nextInt(SIGNS.length()));
                text.insert((int) at, sign);
            }
        });
        return text.toString();
    }

    private static String without(String clean, List<Integer> places) {
        StringBuilder text = new StringBuilder(clean);
        places.stream().sorted(Comparator.reverseOrder()).forEach(text::deleteCharAt);
        return text.toString();
    }

    private static List<Integer> signs(String json) {
        List<Integer> places = new ArrayList<>();
        boolean inString = false;
        for (int i = 0; i < json.length(); i++) {
            if (json.charAt(i) == '"') {
                inString = !inString;
            } else if (!inString && SIGNS.indexOf(json.charAt(i)) >= 0) {
                places.add(i);
            }
        }
        return places;
    }

    private static String repaired(String damaged, List<Defect> defects) {
        return Edit.apply(
                damaged, defects.stream().flatMap(it -> it.edits().stream()).toList());
    }
}
