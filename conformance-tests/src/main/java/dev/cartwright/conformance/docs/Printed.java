package dev.cartwright.conformance.docs;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A printed message of a proposed case: its file, and the edits that make it what the contract can judge.
 *
 * @param name the file's name
 * @param line the page's line that the file begins on
 * @param body where the body begins
 * @param corrections the repairs, and what else brings the message in line with the rest
 */
record Printed(String name, int line, String text, int body, List<Correction> corrections) {

    Printed {
        corrections = List.copyOf(corrections);
    }

    /**
     * The file of a block.
     *
     * @param role {@code request} or {@code response}
     * @param more corrections of the block's text besides its repairs; one wins over the repairs that it covers
     */
    static Printed of(String role, Sample sample, List<Correction> more) {
        CodeBlock block = sample.block();
        String ending = sample.message().kind() == Kind.BODY ? ".json" : ".http";
        int skipped = Lines.start(
                block.text(),
                block.text().length() - block.text().stripLeading().length());
        List<Correction> all = new ArrayList<>(more);
        sample.defects().stream()
                .flatMap(defect -> Correction.of(block, defect))
                .forEach(repair -> {
                    int covering = IntStream.range(0, more.size())
                            .filter(i -> more.get(i).covers(repair))
                            .findFirst()
                            .orElse(-1);
                    if (covering < 0) {
                        all.add(repair);
                    } else {
                        all.set(covering, all.get(covering).and(repair));
                    }
                });
        return new Printed(
                "printed-" + role + ending,
                block.lineAt(skipped),
                block.text().substring(skipped),
                sample.message().body() - skipped,
                all.stream().map(it -> it.back(skipped)).toList());
    }

    List<LineEdit> lines() {
        return LineEdit.of(text, corrections);
    }

    /** The text as it ought to be. */
    String corrected() {
        return Edit.apply(text, corrections.stream().map(Correction::edit).toList());
    }

    /** Whether errata can say every edit: they change what is on a line, and cannot take a line out of a head. */
    boolean isWithinLines() {
        return corrections.stream()
                .map(Correction::edit)
                .filter(edit -> edit.start() < body)
                .noneMatch(edit -> text.substring(edit.start(), edit.end()).contains("\n"));
    }
}
