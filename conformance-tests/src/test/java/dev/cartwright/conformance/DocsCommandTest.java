package dev.cartwright.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.conformance.cases.JsonText;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code docs} prints, and with which code it exits. */
class DocsCommandTest {

    private static final String PAGE = """
            # Een winkelwagen

            ``` csharp
            var cart = carts.Get();
            ```

            ```http
            POST /v1/customers/11111111-aaaa-4aaa-8aaa-111111111111/carts HTTP/1.1
            Content-Type: application/json
            {"LineItems": [{"CatalogItemId": "AAA0:0001:BBB0", "Quantity": 0, "BillingCycle": "monthly"}]}
            ```

            ```json
            {"id": "22222222-bbbb-4bbb-8bbb-222222222222", "LineItems": []}
            ```
            """;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void namesEachDefectAndViolationAndExitsWithOne() throws IOException {
        Path page = page(PAGE);

        assertThat(run(page.toString())).isEqualTo(1);

        assertThat(out.toString())
                .contains(page + ":8: request of createCart; does not satisfy the contract\n")
                .contains(page + ":10: empty-line: insert an empty line between head and body (line 10, column 1)\n")
                .contains("not as the contract has it: /lineItems/0/quantity: ")
                .contains(page + ":14: body of createCart, in its response; valid as printed; does not satisfy")
                .contains("/LineItems: the contract spells this member lineItems\n")
                .endsWith("3 code blocks, 2 of them HTTP or JSON; 1 defect in 1 block;"
                        + " 2 do not satisfy the contract after repair\n");
    }

    @Test
    void printsAnObjectForEachBlockAsJson() throws IOException {
        Path page = page(PAGE);

        assertThat(run(page.toString(), "--json")).isEqualTo(1);

        JsonNode blocks = JsonText.parse("the output", out.toString());
        assertThat(blocks).hasSize(3);
        assertThat(blocks.get(0))
                .hasToString("{\"file\":\"" + page + "\",\"line\":4,\"fence\":\"csharp\",\"kind\":\"none\","
                        + "\"operation\":null,\"validAsPrinted\":true,\"defects\":[],\"validAfterRepair\":true,"
                        + "\"satisfiesContract\":null,\"violations\":[]}");
        assertThat(blocks.get(1).path("kind").asText()).isEqualTo("request");
        assertThat(blocks.get(1).path("operation").asText()).isEqualTo("createCart");
        assertThat(blocks.get(1).path("validAsPrinted").asBoolean()).isFalse();
        assertThat(blocks.get(1).path("defects"))
                .hasToString("[{\"line\":10,\"kind\":\"empty-line\","
                        + "\"repair\":\"insert an empty line between head and body (line 10, column 1)\"}]");
        assertThat(blocks.get(1).path("validAfterRepair").asBoolean()).isTrue();
        assertThat(blocks.get(1).path("satisfiesContract").asBoolean(true)).isFalse();
        assertThat(blocks.get(2).path("violations"))
                .anySatisfy(violation -> assertThat(violation)
                        .hasToString("{\"pointer\":\"/LineItems\","
                                + "\"message\":\"the contract spells this member lineItems\"}"));
    }

    @Test
    void aPageOfValidBlocksIsFine() throws IOException {
        assertThat(run(page("# Cart\n\n~~~\n{\"code\": 400, \"description\": \"No.\", \"source\": \"x\"}\n~~~\n")
                        .toString()))
                .isZero();
    }

    @Test
    void aFenceThatPromisesWhatIsNotThereIsADefect() throws IOException {
        Path page = page("```http\nThis is a sentence.\n```\n");

        assertThat(run(page.toString())).isEqualTo(1);
        assertThat(run(page.toString(), "--json")).isEqualTo(1);

        String words = "begin with a request line or a status line, or let the fence say what else the block is";
        assertThat(out.toString())
                .contains(page + ":2: neither HTTP nor JSON\n  " + page + ":2: not-http: " + words + "\n")
                .contains("1 code block, 0 of them HTTP or JSON; 1 defect in 1 block;");
        JsonNode block = JsonText.parse(
                        "the output", out.toString().substring(out.toString().indexOf("\n[") + 1))
                .get(0);
        assertThat(block.path("kind").asText()).isEqualTo("none");
        assertThat(block.path("validAsPrinted").asBoolean(true)).isFalse();
        assertThat(block.path("validAfterRepair").asBoolean(true)).isFalse();
        assertThat(block.path("defects"))
                .hasToString("[{\"line\":2,\"kind\":\"not-http\",\"repair\":\"" + words + "\"}]");
    }

    @Test
    void whatNoReaderTakesIsADefectAndNoCrash() throws IOException {
        Path page = page("```json\n" + "[".repeat(3000) + "]".repeat(3000) + "\n```\n");

        assertThat(run(page.toString())).isEqualTo(1);

        assertThat(out.toString()).contains(page + ":2: not-json: print JSON that a reader takes: ");
        assertThat(err.toString()).isEmpty();
    }

    @Test
    void anUnreadablePageIsNamed() throws IOException {
        Path latin = Files.write(folder.resolve("latin.md"), "é".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(run(folder.resolve("none.md").toString())).isEqualTo(2);
        assertThat(run(latin.toString())).isEqualTo(2);
        assertThat(run(folder.toString())).isEqualTo(2);
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString())
                .contains("none.md: there is no such file")
                .contains("latin.md: is not UTF-8; save it in that encoding")
                .contains(folder + ": is a folder; name the pages in it")
                .doesNotContain("\tat ");
    }

    private Path page(String text) throws IOException {
        return Files.writeString(folder.resolve("page.md"), text);
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of("docs"));
        all.addAll(List.of(arguments));
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), all.toArray(String[]::new));
    }
}
