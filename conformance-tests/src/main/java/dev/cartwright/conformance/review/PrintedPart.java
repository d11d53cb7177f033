package dev.cartwright.conformance.review;

import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.cases.Erratum;
import dev.cartwright.conformance.report.EditedLine;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * A code block of a documentation page that a documented case keeps as printed.
 *
 * @param part what it is: {@code request}, {@code response} or {@code sample}
 * @param name the file beside the case
 * @param fence the page's line above the block's first
 */
record PrintedPart(Case testCase, String part, String name, int fence) {

    private static final Pattern RANGE = Pattern.compile("(\\d+)(?:-(\\d+))?");

    /** Request, response, then sample. */
    static List<PrintedPart> of(Case testCase) {
        return new TreeMap<>(testCase.origin().files())
                .entrySet().stream()
                        .map(file -> new PrintedPart(testCase, file.getKey(), file.getValue(), fence(testCase, file)))
                        .toList();
    }

    private static int fence(Case testCase, Map.Entry<String, String> file) {
        Map<String, String> lines = testCase.origin().lines();
        String range = Optional.ofNullable(lines.get(file.getKey())).orElse(lines.getOrDefault("lines", "0"));
        return Integer.parseInt(range.split("-", 2)[0]);
    }

    List<EditedLine> lines() {
        List<String> printed = testCase.printed().getOrDefault(name, "").lines().toList();
        return IntStream.range(0, printed.size())
                .mapToObj(i -> new EditedLine(
                        printed.get(i),
                        testCase.edits().stream()
                                .filter(edit -> isOfFile(edit) && edit.line().orElse(0) == i + 1)
                                .toList()))
                .toList();
    }

    /** The lines of the block, from 1, that an erratum begins to speak of; none if it speaks of others only. */
    List<Integer> lines(Erratum erratum) {
        if (erratum.kind() == Erratum.Type.EDIT) {
            return isOfFile(erratum) ? List.of(erratum.line().orElseThrow()) : List.of();
        }
        int last = (int) testCase.printed().getOrDefault(name, "").lines().count();
        return RANGE.matcher(erratum.pageLine().orElse(""))
                .results()
                .filter(range -> end(range) > fence && start(range) <= fence + last)
                .map(range -> Math.max(1, start(range) - fence))
                .distinct()
                .toList();
    }

    private boolean isOfFile(Erratum edit) {
        return edit.file().orElse("").equals("examples/" + testCase.id() + "/" + name);
    }

    private static int start(MatchResult range) {
        return Integer.parseInt(range.group(1));
    }

    private static int end(MatchResult range) {
        return Optional.ofNullable(range.group(2)).map(Integer::parseInt).orElse(start(range));
    }

    /** A line of the block as its page counts it. */
    int pageLine(int line) {
        return fence + line;
    }

    /** The name of the block's place on the page of operations. */
    String anchor() {
        return testCase.name() + "-" + part;
    }

    /** The name of a line's place there. */
    String anchor(int line) {
        return anchor() + "-" + line;
    }
}
