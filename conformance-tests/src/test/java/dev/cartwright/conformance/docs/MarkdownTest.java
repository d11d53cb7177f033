package dev.cartwright.conformance.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
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

    @Test
    void preformattedTextIsWhatABrowserShows() {
        assertThat(blocks("<pre lang=x>\n&#x7B;&#34;a&#X22;&#58; &lt;b&gt;, &amp;#58; &#147;&#x1F6D2;&#148;&unknown;"
                        + "&#10;&#0;&#xD800;&#99999999999;\n</pre>\n"))
                .containsExactly(block(2, 0, "x", "{\"a\": <b>, &#58; “\uD83D\uDED2”&unknown; \uFFFD\uFFFD\uFFFD\n"));
    }

    @Test
    void htmlIsReadUpToItsFirstEndWhateverItsCase() {
        assertThat(blocks("<PRE>a</pre> x\n<!-- <pre>b</pre>\n--> y\n<pre><code class='lang-c'>\nd</CODE>\n</PRE>\n"))
                .containsExactly(block(1, 0, "", "a"), block(5, 0, "c", "d"));
    }

    @Test
    void htmlWithoutAnEndIsNoneAndTakesNoLongerThanOtherText() {
        for (String open : List.of("<pre>\n", "<!--\n", "<pre\n", "<pre><code\n", "<pre>\n<!--\n")) {
            String page = open.repeat(100_000) + "```json\n{}\n```\n";

            List<CodeBlock> found = assertTimeoutPreemptively(Duration.ofMinutes(1), () -> blocks(page));

            assertThat(found).hasSize(1);
        }
    }

    private static List<CodeBlock> blocks(String text) {
        return Markdown.blocks("page", text);
    }

    private static CodeBlock block(int line, int indent, String fence, String text) {
        return new CodeBlock("page", line, indent, fence, text);
    }
}
