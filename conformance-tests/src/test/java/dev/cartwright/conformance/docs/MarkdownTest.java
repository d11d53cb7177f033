package dev.cartwright.conformance.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which lines of a page are code. */
class MarkdownTest {

    @Test
    void fencesAreOfBackticksOrTildesWithOrWithoutALanguage() {
        assertThat(blocks("a\n``` http\nx\n```\n~~~\ny\n~~~\n````json\n```\nz\n````\n"))
                .containsExactly(block(3, 0, "http", "x\n"), block(6, 0, "", "y\n"), block(9, 0, "json", "```\nz\n"));
    }

    @Test
    void aBlockLosesTheIndentationOfItsListAndTheMarksOfItsQuotation() {
        assertThat(blocks("1. ```json\n   {\n     1\n   ```\n> ```\n> a\n>  b\n> ```\n"))
                .containsExactly(block(2, 3, "json", "{\n  1\n"), block(6, 2, "", "a\n b\n"));
    }

    @Test
    void aFenceThatIsNeverClosedEndsAtTheNextOneWithALanguageOrAtTheEnd() {
        assertThat(blocks("```json\n{}\n\n```http\nx\n"))
                .containsExactly(block(2, 0, "json", "{}\n\n"), block(5, 0, "http", "x\n"));
    }

    @Test
    void codeWithinALineIsNoBlock() {
        assertThat(blocks("```{\"a\": 1}```\n`x`\n")).isEmpty();
    }

    private static List<CodeBlock> blocks(String text) {
        return Markdown.blocks("page", text);
    }

    private static CodeBlock block(int line, int indent, String fence, String text) {
        return new CodeBlock("page", line, indent, fence, text);
    }
}
