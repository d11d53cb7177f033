package dev.cartwright.conformance.review;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.conformance.run.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** How results have ended, in words. */
final class Verdicts {

    private Verdicts() {}

    /** How many passed and failed, and what else there was. */
    static String of(List<JsonNode> results) {
        List<String> words = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            long count = results.stream()
                    .filter(result -> result.path("verdict").asText().equals(verdict.name()))
                    .count();
            if (count > 0 || verdict == Verdict.PASS || verdict == Verdict.FAIL) {
                words.add(count + " " + word(verdict));
            }
        }
        return String.join(", ", words);
    }

    private static String word(Verdict verdict) {
        return switch (verdict) {
            case PASS -> "passed";
            case FAIL -> "failed";
            default -> verdict.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        };
    }
}
