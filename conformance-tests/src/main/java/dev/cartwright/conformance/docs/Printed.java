package dev.cartwright.conformance.docs;

import java.util.ArrayList;
import java.util.List;

/**
 * A printed message of a proposed case: its file, and the edits that make it what the contract can judge.
 *
 * @param name the file's name
 * @param line the page's line that the file begins on
 * @param body where the body begins
 * @param edits the repairs, and what else brings the message in line with the rest
 */
record Printed(String name, int line, String text, int body, List<Edit> edits) {

    Printed {
        edits = List.copyOf(edits);
    }

    /**
     * The file of a block.
     *
     * @param role {@code request} or {@code response}
     * @param more edits of the block's text besides its repairs; one wins over the repairs that it overlaps
     */
    static Printed of(String role, Sample sample, List<Edit> more) {
        CodeBlock block = sample.block();
        String ending = sample.message().kind() == Kind.BODY ? ".json" : ".http";
        int skipped = Lines.start(
                block.text(),
                block.text().length() - block.text().stripLeading().length());
        List<Edit> edits = new ArrayList<>();
        for (Defect defect : sample.defects()) {
            defect.edits().stream()
                    .filter(edit -> more.stream().noneMatch(it -> it.start() <= edit.start() && edit.end() <= it.end()))
                    .forEach(edits::add);
        }
        edits.addAll(more);
        return new Printed(
                "printed-" + role + ending,
                block.lineAt(skipped),
                block.text().substring(skipped),
                sample.message().body() - skipped,
                edits.stream()
                        .map(it -> new Edit(it.start() - skipped, it.end() - skipped, it.text()))
                        .toList());
    }

    List<LineEdit> lines() {
        return LineEdit.of(text, edits);
    }

    /** Whether errata can say every edit: they change what is on a line, and cannot take a line out of a head. */
    boolean isWithinLines() {
        return edits.stream()
                .filter(edit -> edit.start() < body)
                .noneMatch(edit -> text.substring(edit.start(), edit.end()).contains("\n"));
    }
}
