package dev.cartwright.conformance.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what keeps a text from being JSON, each with every cheapest repair. */
final class JsonRepair {

    private final String text;
    private final int from;
    private final Gaps gaps;
    private final List<Step> steps;

    private JsonRepair(String text, int from) {
        this.text = text;
        this.from = from;
        this.steps = RepairSearch.whole(text, from).steps();
        this.gaps = new Gaps(text, steps);
    }

    /** @param from where the JSON begins */
    static JsonRepair of(String text, int from) {
        return new JsonRepair(text, from);
    }

    /** The defects in their order, each with the other places that would do as far as that is not too much to search. */
    static List<Defect> defects(String text, int from) {
        return of(text, from).defects();
    }

    /** The fewest changes that make the text JSON. */
    List<Step> steps() {
        return steps;
    }

    /** The JSON that they make of it. */
    String repaired() {
        return Edit.apply(text, steps.stream().map(gaps::edit).toList())
                .substring(from)
                .strip();
    }

    /** How many tokens the text has. */
    static int tokens(String text) {
        JsonLexer lexer = new JsonLexer(text);
        int tokens = 0;
        for (int at = lexer.next(0); at < text.length(); tokens++) {
            at = lexer.next(lexer.at(at).get(0).end());
        }
        return tokens;
    }

    /** See {@link #defects(String, int)}. */
    List<Defect> defects() {
        List<Defect> defects = new ArrayList<>();
        List<List<Step>> groups = gaps.groups();
        List<Edit> edits = groups.stream().flatMap(List::stream).map(gaps::edit).toList();
        Elsewhere elsewhere = new Elsewhere(text, from, edits);
        for (List<Step> together : groups) {
            Step lead = lead(together);
            Edit edit = gaps.edit(lead);
            Defect.Proposal first = proposal(together);
            List<Defect.Proposal> proposals = new ArrayList<>(List.of(first));
            Optional<Map<Edit, Step>> others = together.size() == 1 && lead.isStructural()
                    ? elsewhere.of(edit, lead.token().type())
                    : Optional.of(Map.of());
            others.orElse(Map.of()).forEach((there, step) -> {
                if (!there.equals(edit)) {
                    proposals.add(new Defect.Proposal(there.start(), List.of(there), words(step, there)));
                }
            });
            defects.add(new Defect(
                    edit.start(),
                    kind(lead),
                    proposals,
                    first.words(),
                    others.isPresent() ? Defect.Others.SOUGHT : Defect.Others.NOT_SOUGHT));
        }
        return defects;
    }

    private Defect.Proposal proposal(List<Step> together) {
        List<Edit> edits = together.stream().map(gaps::edit).toList();
        String words = String.join(
                ", ",
                together.stream().map(step -> words(step, gaps.edit(step))).toList());
        return new Defect.Proposal(gaps.edit(lead(together)).start(), edits, words);
    }

    /** The step that says what the defect is: what is no JSON comes before what it has displaced. */
    private static Step lead(List<Step> together) {
        return together.stream().filter(Step::dropsForeign).findFirst().orElse(together.get(0));
    }

    private String words(Step step, Edit edit) {
        String printed = text.substring(edit.start(), edit.end()).strip();
        String inOneLine = printed.replaceAll("\\s*\\R\\s*", " ");
        return switch (step.action()) {
            case INSERT -> "insert " + step.token().text();
            case DROP -> "delete " + inOneLine;
            case STRAIGHTEN -> "write " + step.token().text() + " for " + printed.replaceAll("\\s*\\R\\s*", "↵");
        };
    }

    private static Defect.Kind kind(Step step) {
        return switch (step.action()) {
            case INSERT -> Defect.Kind.MISSING_TOKEN;
            case STRAIGHTEN -> Defect.Kind.MISSPELT_TOKEN;
            case DROP -> step.dropsForeign() ? Defect.Kind.FOREIGN_TEXT : Defect.Kind.EXTRA_TOKEN;
        };
    }
}
