package dev.cartwright.conformance.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.conformance.cases.Spec;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Pages with defects of many sorts: each is found at its line, with its repair, and nothing else is. */
class PagesTest {

    private static final PageReader READER = new PageReader(Spec.contract(Spec.bundled()));

    @Test
    void everyDefectIsFoundAtItsLineAndNothingElse() throws Exception {
        List<Path> pages = pages();

        assertThat(pages).hasSize(18);
        for (Path page : pages) {
            assertThat(found(page, Files.readString(page))).as(page.toString()).isEqualTo(expected(page));
        }
    }

    @Test
    void whatIsCalledHttpOrJsonOrLooksLikeItAndCannotBeReadIsNamedAtItsLine() throws Exception {
        List<Path> pages = pages("beyond-repair/01-called-http-or-json.md");

        assertThat(pages).hasSize(2);
        for (Path page : pages) {
            assertThat(found(page, Files.readString(page))).as(page.toString()).isEqualTo(expected(page));
        }
    }

    @Test
    void windowsLineEndsChangeNothing() throws Exception {
        for (Path page : pages()) {
            assertThat(found(page, Files.readString(page).replace("\n", "\r\n")))
                    .as(page.toString())
                    .isEqualTo(expected(page));
        }
    }

    @Test
    void everyBlockThatIsMeantToBeHttpOrJsonIsValidOnceRepaired() throws Exception {
        for (Path page : pages()) {
            assertThat(READER.read(page.toString(), Files.readString(page), block -> {}))
                    .allSatisfy(finding -> {
                        assertThat(finding.sample().isValidAfterRepair()).isTrue();
                        assertThat(Sample.read(repaired(finding)).defects())
                                .as(finding.sample().repaired())
                                .isEmpty();
                    });
        }
    }

    @Test
    void everyBlockBelongsToItsOperation() throws Exception {
        List<String> found = new ArrayList<>();
        for (Path page : pages()) {
            for (Finding finding : READER.read(page.toString(), Files.readString(page), block -> {})) {
                String meaning = finding.meaning()
                        .map(it -> it.operation().id() + " " + it.role())
                        .orElse("-");
                found.add(String.valueOf(page.getFileName()).substring(0, 2) + " " + finding.kind() + " " + meaning);
            }
        }

        assertThat(counted(found))
                .containsExactly(
                        "01 body createCart request",
                        "01 none -",
                        "02 response getCart response",
                        "03 body createCart request",
                        "04 request checkoutCart request",
                        "04 body checkoutCart response",
                        "05 body createCart request",
                        "05 none -",
                        "06 response createCart response",
                        "06 body createCart response",
                        "07 body createCart request",
                        "07 body checkoutCart response",
                        "08 request updateCart request",
                        "08 response updateCart response x2",
                        "09 request getCart request",
                        "09 body getCart response",
                        "09 none - x2",
                        "10 body getOrder response",
                        "11 request updateCart request",
                        "11 response updateCart response",
                        "11 none -",
                        "11 response updateCart response",
                        "11 request getCart request",
                        "11 request createCart request",
                        "12 body createCart response",
                        "12 request getCart request",
                        "12 body getCart response",
                        "13 body createCart request",
                        "13 response getCart response",
                        "14 request updateCart request",
                        "14 request -",
                        "15 request updateOrder request",
                        "15 response updateOrder response",
                        "15 request getOrderProvisioningStatus request",
                        "15 body getOrderProvisioningStatus response",
                        "16 none - x9",
                        "17 body createCart response x4",
                        "17 request -",
                        "17 response -",
                        "18 none - x12",
                        "18 body - x2",
                        "18 none - x13",
                        "18 response - x2",
                        "18 body createCart response x7");
    }

    /** Each text with how often it follows on itself. */
    private static List<String> counted(List<String> texts) {
        List<String> counted = new ArrayList<>();
        for (int at = 0, end; at < texts.size(); at = end) {
            String text = texts.get(at);
            for (end = at; end < texts.size() && texts.get(end).equals(text); ) {
                end++;
            }
            counted.add(end - at == 1 ? text : text + " x" + (end - at));
        }
        return counted;
    }

    private static CodeBlock repaired(Finding finding) {
        CodeBlock block = finding.sample().block();
        return new CodeBlock(
                block.page(),
                block.line(),
                block.indent(),
                block.fence(),
                finding.sample().repaired());
    }

    private static List<String> found(Path page, String text) {
        List<String> found = new ArrayList<>();
        for (Finding finding : READER.read(page.toString(), text, block -> {})) {
            for (Defect defect : finding.sample().defects()) {
                int line = finding.sample().block().lineAt(defect.offset());
                found.add(line + " " + defect.kind() + ": " + defect.advice());
            }
        }
        return found;
    }

    private static List<String> expected(Path page) throws IOException {
        return Files.readAllLines(Path.of(page.toString().replace(".md", ".expected")));
    }

    private static List<Path> pages() throws IOException, URISyntaxException {
        return pages("01-single-quotes.md");
    }

    /** The pages beside that one. */
    private static List<Path> pages(String name) throws IOException, URISyntaxException {
        Path folder = Path.of(Optional.ofNullable(PagesTest.class.getResource(name))
                .orElseThrow()
                .toURI());
        try (Stream<Path> files =
                Files.list(Optional.ofNullable(folder.getParent()).orElseThrow())) {
            return files.filter(it -> it.toString().endsWith(".md")).sorted().toList();
        }
    }
}
