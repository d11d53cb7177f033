package dev.cartwright.conformance.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which blocks print several samples. */
class ValuesTest {

    @Test
    void valuesThatAreCompleteAndApartAreSamples() {
        assertThat(parts("json", "{\n\"a\": 1,\n\n\"b\": [\n\n1]}\n\n[2]\n \n{}\n"))
                .containsExactly(
                        part(1, "json", "{\n\"a\": 1,\n\n\"b\": [\n\n1]}\n\n"),
                        part(8, "json", "[2]\n \n"),
                        part(10, "json", "{}\n"));
    }

    @Test
    void linesOfJsonAreSamplesWhereTheFenceSaysSo() {
        assertThat(parts("jsonl", "{}\n[]\n")).containsExactly(part(1, "jsonl", "{}\n"), part(2, "jsonl", "[]\n"));
        assertThat(parts("json", "{}\n[]\n")).containsExactly(part(1, "json", "{}\n[]\n"));
    }

    @Test
    void aValueThatIsNotCompleteLeavesTheBlockWhole() {
        assertThat(parts("json", "{\"a\": 1\n\n{\"b\": 2}\n")).hasSize(1);
        assertThat(parts("json", "{\"a\": 1}\n\n{\"b\": 2\n")).hasSize(1);
        assertThat(parts("http", "GET /x HTTP/1.1\n\n{\"b\": 2}\n")).hasSize(1);
    }

    private static List<CodeBlock> parts(String fence, String text) {
        return Values.of(part(1, fence, text));
    }

    private static CodeBlock part(int line, String fence, String text) {
        return new CodeBlock("page", line, 0, fence, text);
    }
}
