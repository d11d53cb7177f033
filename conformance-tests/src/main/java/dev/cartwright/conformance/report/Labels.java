package dev.cartwright.conformance.report;

import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.run.CaseResult;
import dev.cartwright.conformance.run.Check;
import dev.cartwright.conformance.run.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Short texts on results. */
final class Labels {

    private Labels() {}

    /** The verdict in words, such as {@code known failure}. */
    static String of(Verdict verdict) {
        return verdict.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    static String of(CaseResult.Side side) {
        return side.label();
    }

    /** The side, and the variant if the side ran more than one. */
    static String who(CaseResult result, List<CaseResult> all) {
        long runs = all.stream().filter(other -> other.side() == result.side()).count();
        return runs > 1 && !result.variant().isEmpty()
                ? of(result.side()) + ", " + result.variant()
                : of(result.side());
    }

    /** Page and lines, such as {@code update-a-cart, request: lines 203-239 (documented)}. */
    static String source(Case testCase) {
        List<String> parts = new ArrayList<>();
        testCase.origin().document().ifPresent(parts::add);
        new TreeMap<>(testCase.origin().lines())
                .forEach((part, lines) ->
                        parts.add(part.equals("lines") ? "lines " + lines : part + ": lines " + lines));
        String kind = testCase.kind().name().toLowerCase(Locale.ROOT);
        return parts.isEmpty() ? kind : String.join(", ", parts) + " (" + kind + ")";
    }

    /** The first thing to know about a result that is not as declared. */
    static String reason(CaseResult result) {
        Optional<String> check = result.failures().stream().map(Labels::reason).findFirst();
        return result.detail().isEmpty() ? check.orElse("") : result.detail();
    }

    private static String reason(Check check) {
        return check.name() + ": " + check.detail().lines().findFirst().orElse("");
    }

    /** The attributes of an element that a filter can find and that is open if something in it differs. */
    static String[] caseAttributes(String id, String anchor, List<CaseResult> results) {
        boolean asDeclared =
                results.stream().allMatch(result -> result.verdict().isAsDeclared());
        String verdicts = results.stream()
                .map(result -> word(result.verdict()))
                .distinct()
                .collect(Collectors.joining(" ", asDeclared ? "" : "differs ", ""));
        List<String> attributes =
                new ArrayList<>(List.of("class", "case", "id", anchor, "data-case", id, "data-verdicts", verdicts));
        if (!asDeclared) {
            attributes.addAll(List.of("open", ""));
        }
        return attributes.toArray(String[]::new);
    }

    /** A mark that shows the verdict, its class and its words. */
    static void badge(Markup html, CaseResult result, List<CaseResult> all) {
        badge(html, who(result, all) + " ", result.verdict());
    }

    /** The same for a result of no case, which is of no side either. */
    static void badge(Markup html, CaseResult result) {
        badge(html, "", result.verdict());
    }

    /** The verdict as one word, for classes and filters. */
    static String word(Verdict verdict) {
        return of(verdict).replace(' ', '-');
    }

    private static void badge(Markup html, String who, Verdict verdict) {
        html.open("span", "class", "badge " + word(verdict)).text(who);
        html.element("b", of(verdict)).close().own(" ");
    }
}
