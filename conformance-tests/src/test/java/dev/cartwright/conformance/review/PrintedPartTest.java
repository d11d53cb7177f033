package dev.cartwright.conformance.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.conformance.cases.Erratum;
import dev.cartwright.conformance.cases.JsonText;
import dev.cartwright.conformance.cases.Spec;
import dev.cartwright.conformance.report.EditedLine;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is shown side by side is what the page prints and what is replayed, and each erratum stands at its line. */
class PrintedPartTest {

    private static final Material MATERIAL = Material.read(Spec.bundled());
    private static final List<PrintedPart> PARTS = MATERIAL.contract().operations().stream()
            .flatMap(operation -> MATERIAL.printed(operation).stream())
            .toList();

    @Test
    void thePageLinesOfAnEditEndAtItsLineOfTheBlock() {
        assertThat(MATERIAL.errata())
                .filteredOn(erratum -> erratum.kind() == Erratum.Type.EDIT)
                .hasSizeGreaterThan(5)
                .allSatisfy(edit -> assertThat(MATERIAL.printed(edit))
                        .singleElement()
                        .satisfies(
                                part -> assertThat(part.lines(edit)).containsExactly(lastLine(edit) - part.fence())));
    }

    @Test
    void anErratumStandsWhereItsLinesBegin() {
        PrintedPart request = part("documented-update", "request");

        assertThat(request.fence()).isEqualTo(203);
        assertThat(request.lines(erratum("E-72"))).containsExactly(2, 9);
        assertThat(request.lines(erratum("E-79"))).containsExactly(15);
        assertThat(request.lines(erratum("E-28"))).isEmpty();
    }

    @Test
    void aLineIsCountedAsItsPageCountsIt() {
        PrintedPart request = part("documented-update", "request");

        assertThat(request.pageLine(1)).isEqualTo(204);
        assertThat(request.lines(erratum("E-78")))
                .allSatisfy(line ->
                        assertThat(erratum("E-78").pageLine()).hasValue(Integer.toString(request.pageLine(line))));
    }

    @Test
    void anErratumThatBeginsAboveTheBlockStandsAtItsFirstLine() {
        PrintedPart part = part("documented-update", "request");

        assertThat(new PrintedPart(part.testCase(), part.part(), part.name(), 205).lines(erratum("E-74")))
                .containsExactly(1);
    }

    @Test
    void aBodyIsJsonOnceItIsRepaired() {
        assertThat(PARTS)
                .filteredOn(part -> !part.part().equals("sample"))
                .hasSize(3)
                .allSatisfy(part -> assertThat(body(part.lines().stream().flatMap(line -> line.repaired().stream())))
                        .as(part.anchor())
                        .matches(text -> JsonText.read(text).isPresent()));
        assertThat(body(part("documented-update", "request").lines().stream().map(EditedLine::printed)))
                .matches(text -> JsonText.read(text).isEmpty());
    }

    private static int lastLine(Erratum edit) {
        return Integer.parseInt(edit.pageLine().orElseThrow().replaceFirst(".*-", ""));
    }

    private static String body(Stream<String> lines) {
        String text = lines.collect(Collectors.joining("\n"));
        return text.substring(Math.max(0, text.indexOf("\n\n")));
    }

    private static PrintedPart part(String testCase, String part) {
        return PARTS.stream()
                .filter(it -> it.testCase().name().equals(testCase) && it.part().equals(part))
                .findFirst()
                .orElseThrow();
    }

    private static Erratum erratum(String id) {
        return MATERIAL.erratum(id).orElseThrow();
    }
}
