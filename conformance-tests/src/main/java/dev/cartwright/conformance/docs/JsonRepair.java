package dev.cartwright.conformance.docs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Finds what keeps a text from being JSON, each with every cheapest repair. */
final class JsonRepair {

    private static final int PROPOSALS = 200;

    /** How many characters to read again for other places that would do; beyond, each defect has one proposal. */
    private static final long READ_AGAIN = 300_000;

    private final String text;
    private final int from;
    private final Gaps gaps;
    private final List<Step> steps;

    private JsonRepair(String text, int from) {
        this.text = text;
        this.from = from;
        this.steps = new RepairSearch(text, from, Integer.MAX_VALUE / 2, 1)
                .run()
                .get(0)
                .steps();
        this.gaps = new Gaps(text, steps);
    }

    /**
     * The defects in their order, each with the other places that would do as far as that is not too much to search.
     *
     * @param from where the JSON begins
     */
    static List<Defect> defects(String text, int from) {
        JsonRepair repair = new JsonRepair(text, from);
        return repair.defects();
    }

    /** The fewest changes that make the text JSON. */
    static List<Step> steps(String text) {
        return new JsonRepair(text, 0).steps;
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

    private List<Defect> defects() {
        List<Defect> defects = new ArrayList<>();
        for (List<Step> together : gaps.groups()) {
            Step lead = lead(together);
            Defect.Proposal first = proposal(together);
            boolean elsewhere =
                    together.size() == 1 && lead.isStructural() && (long) steps.size() * text.length() <= READ_AGAIN;
            List<Defect.Proposal> proposals = elsewhere ? alternatives(first, gaps.edit(lead)) : List.of(first);
            defects.add(new Defect(gaps.edit(lead).start(), kind(lead), proposals, first.words()));
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

    /** Every single step that would do in the place of one edit, all others made. */
    private List<Defect.Proposal> alternatives(Defect.Proposal first, Edit edit) {
        List<Edit> others = gaps.groups().stream()
                .flatMap(List::stream)
                .map(gaps::edit)
                .collect(Collectors.toCollection(ArrayList::new));
        others.remove(edit);
        String mended = Edit.apply(text, others);
        Map<Edit, Defect.Proposal> found = new LinkedHashMap<>(Map.of(edit, first));
        for (Changes path : new RepairSearch(mended, from, 1, PROPOSALS).run()) {
            Step step = path.steps().get(0);
            Edit there = new Gaps(mended, path.steps()).edit(step);
            Edit here = new Edit(Edit.origin(there.start(), others), Edit.origin(there.end(), others), there.text());
            found.putIfAbsent(here, new Defect.Proposal(here.start(), List.of(here), words(step, here)));
        }
        return List.copyOf(found.values());
    }

    /** The step that says what the defect is: what is no JSON comes before what it has displaced. */
    private static Step lead(List<Step> together) {
        return together.stream().filter(Step::dropsForeign).findFirst().orElse(together.get(0));
    }

    private String words(Step step, Edit edit) {
        String printed = text.substring(edit.start(), edit.end()).strip().replaceAll("\\s*\\R\\s*", " ");
        return switch (step.action()) {
            case INSERT -> "insert " + step.token().text();
            case DROP -> "delete " + printed;
            case STRAIGHTEN -> "write " + step.token().text() + " for " + printed;
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
