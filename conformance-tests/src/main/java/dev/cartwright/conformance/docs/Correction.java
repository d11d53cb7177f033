package dev.cartwright.conformance.docs;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A change of a printed text, with what an erratum says of it. */
record Correction(Edit edit, String why, String evidence) {

    private static final String HTTP = "HTTP/1.1 (RFC 9112) ";

    /** The changes that repair a defect. */
    static Stream<Correction> of(CodeBlock block, Defect defect) {
        String why = why(defect);
        String evidence = evidence(block, defect);
        return defect.edits().stream().map(edit -> new Correction(edit, why, evidence));
    }

    /** The same change, for one more reason. */
    Correction and(Correction other) {
        return new Correction(edit, joined(List.of(other.why, why)), joined(List.of(other.evidence, evidence)));
    }

    Correction back(int characters) {
        return new Correction(new Edit(edit.start() - characters, edit.end() - characters, edit.text()), why, evidence);
    }

    boolean covers(Correction other) {
        return edit.start() <= other.edit.start() && other.edit.end() <= edit.end();
    }

    /** Each sentence once. */
    static String joined(List<String> sentences) {
        return sentences.stream().distinct().collect(Collectors.joining(" "));
    }

    private static String why(Defect defect) {
        return switch (defect.kind()) {
            case START_LINE -> "The first line is not one that HTTP has.";
            case HEADER_LINE -> "The line is no header line.";
            case EMPTY_LINE ->
                defect.edits().get(0).text().isEmpty()
                        ? "An empty line stands within the head, so that the rest of the head is read as the body."
                        : "No empty line stands between head and body, so that the body is read as header lines.";
            case MISSING_TOKEN -> "The text is not JSON: " + token(defect) + " is missing.";
            case EXTRA_TOKEN -> "The text is not JSON: " + token(defect) + " is too much.";
            case MISSPELT_TOKEN, FOREIGN_TEXT -> "The text is not JSON here: " + defect.advice() + ".";
            case NAME_TWICE, NOT_HTTP, NOT_JSON -> throw new IllegalArgumentException("has no repair");
        };
    }

    private static String evidence(CodeBlock block, Defect defect) {
        return switch (defect.kind()) {
            case START_LINE ->
                HTTP + "begins a request with method, target and version, a response with version and status.";
            case HEADER_LINE -> HTTP + "writes a name, a colon and a value.";
            case EMPTY_LINE -> HTTP + "has an empty line between head and body, and no other in the head.";
            default -> "No smaller change makes the text JSON (RFC 8259)" + others(block, defect) + ".";
        };
    }

    /** The token that is put in or taken out. */
    private static String token(Defect defect) {
        return defect.advice().substring(defect.advice().indexOf(' ') + 1);
    }

    private static String others(CodeBlock block, Defect defect) {
        if (defect.others() == Defect.Others.NOT_SOUGHT) {
            return "; whether another one as small does was not looked for";
        }
        List<Defect.Proposal> others =
                defect.proposals().subList(1, defect.proposals().size());
        return others.isEmpty()
                ? ""
                : others.stream()
                        .limit(DocsReport.PLACES)
                        .map(it -> it.words() + " on line " + block.lineAt(it.offset()))
                        .collect(Collectors.joining(", or ", "; as small is: ", ""));
    }
}
