package dev.cartwright.conformance.docs;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What words and signs of other languages are in JSON. */
final class Literals {

    private static final Set<String> OURS = Set.of("true", "false", "null");
    private static final Map<String, List<TokenType>> DELIMITERS = Map.of(
            "=", List.of(TokenType.COLON),
            "=>", List.of(TokenType.COLON),
            ";", List.of(TokenType.COMMA, TokenType.COLON));
    private static final Set<String> NOTHING = Set.of("none", "nil", "undefined", "nan");

    private Literals() {}

    /** The number or literal that a word means, if it means one. */
    static Optional<String> scalar(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (OURS.contains(lower)) {
            return Optional.of(lower);
        }
        return NOTHING.contains(lower) ? Optional.of("null") : number(word);
    }

    /** The delimiters that a sign may mean. */
    static List<TokenType> delimiters(String sign) {
        return DELIMITERS.getOrDefault(sign, List.of());
    }

    private static Optional<String> number(String word) {
        if (!word.matches("[+-]?(\\d+\\.?\\d*|\\.\\d+)")) {
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(word).toPlainString());
    }
}
