package dev.cartwright.conformance.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.cases.Spec;
import dev.cartwright.conformance.reference.ReferenceClient;
import dev.cartwright.conformance.reference.ReferenceServer;
import dev.cartwright.conformance.run.CaseResult;
import dev.cartwright.conformance.run.Kit;
import dev.cartwright.conformance.run.Profile;
import dev.cartwright.conformance.run.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is written for a page's exchanges replays without hand work. */
class CaseFoldersTest {

    private static final String PAGE = """
            # Kosár frissítése

            ```http
            PUT {baseURL}/v1/customers/11111111-aaaa-4aaa-8aaa-111111111111/carts/33333333-cccc-4ccc-8ccc-333333333333
            Authorization Bearer <token>
            Content-Type: application/json

            {{
                "LineItems": [
                    {   // az első sor,
                        // és az egyetlen
                        "CatalogItemId": "UNSEEN000001:0001:UNSEEN000002"
                        "Quantity": 12,
                        'BillingCycle': "one_time",
                    }
                ]
            }}
            ```

            ~~~
            HTTP/1.1 Created
            Content-Type: application/json; charset=utf-8
            {
                "id": "22222222-bbbb-4bbb-8bbb-222222222222",
                "creationTimestamp": "2020-01-02T03:04:05.678Z",
                "lineItems": [
                    {
                        "id": 0,
                        "CatalogItemId": "UNSEEN000001:0001:UNSEEN000002",
                        "quantity": 12,
                        "currencyCode": "USD",
                        "billingCycle": "one_time"
                    },
                ],
                "attributes": {"objectType": "Cart"
            }
            ~~~

            ```json
            {"code": 800002, "description": "Nem jó.", "source": "PartnerApiServiceControllers",}
            ```
            """;

    @TempDir
    private Path folder;

    @Test
    void aWholeExchangeReplaysOnBothSides() throws IOException {
        Kit kit = kit(PAGE);
        Case update = kit.suite().cases().get(0);

        assertThat(kit.suite().problems()).isEmpty();
        assertThat(update.id()).isEqualTo("updateCart/page-line-4");
        try (ReferenceServer server = ReferenceServer.start()) {
            assertThat(kit.server(server.target(), Profile.read("cartwright")).run(update))
                    .hasSize(2)
                    .allSatisfy(CaseFoldersTest::passes);
        }
        assertThat(kit.client(ReferenceClient.factory(), Profile.NONE).run(update))
                .satisfies(CaseFoldersTest::passes);
    }

    @Test
    void theFolderMayBeNamedFromWhereOneIs() throws IOException {
        kit(PAGE);

        Kit relative = Kit.of(
                Path.of("").toAbsolutePath().relativize(folder.resolve("cases").toAbsolutePath()));

        assertThat(relative.suite().problems()).isEmpty();
        assertThat(relative.suite().cases()).isNotEmpty();
    }

    @Test
    void aRefusalWithoutARequestIsAskedOfAClient() throws IOException {
        Kit kit = kit(PAGE);
        Case refusal = kit.suite().cases().get(1);

        assertThat(refusal.id()).isEqualTo("updateCart/page-line-40");
        assertThat(refusal.sides()).isEqualTo(Case.Sides.CLIENT);
        assertThat(refusal.response().message().status()).isEqualTo(400);
        assertThat(refusal.why()).contains("What provokes the refusal is to be decided");
        assertThat(kit.client(ReferenceClient.factory(), Profile.NONE).run(refusal))
                .satisfies(CaseFoldersTest::passes);
    }

    @Test
    void printedFilesAreWhatThePagePrintsByteForByte() throws IOException {
        Case update = kit(PAGE.replace("\n", "\r\n")).suite().cases().get(0);

        assertThat(update.printed().get("printed-request.http"))
                .startsWith("PUT {baseURL}/v1/")
                .endsWith("    ]\r\n}}\r\n");
        assertThat(update.request().message().target())
                .isEqualTo("/v1/customers/11111111-aaaa-4aaa-8aaa-111111111111"
                        + "/carts/22222222-bbbb-4bbb-8bbb-222222222222");
        assertThat(update.edits())
                .allSatisfy(edit -> assertThat(edit.pageLine()).isPresent());
    }

    @Test
    void aHeadThatNeedsALineLessIsNotWritten() throws IOException {
        Path page = Files.writeString(
                folder.resolve("page.md"),
                PAGE.replace("Authorization Bearer <token>", "Authorization: Bearer <token>\n"));
        Documents documents = Documents.read(Spec.contract(Spec.bundled()), List.of(page));

        assertThat(documents.writeCases(folder.resolve("cases")))
                .first()
                .asString()
                .startsWith("not written: updateCart/page-line-4; ");
    }

    @Test
    void anErratumSaysWhatIsWrongAndWhyTheRepairIsRight() throws IOException {
        kit(PAGE);

        assertThat(Files.readString(folder.resolve("cases/errata.yaml")))
                .contains("id: \"P-1\"")
                .contains("The path names 33333333-cccc-4ccc-8ccc-333333333333 and the answer"
                        + " 22222222-bbbb-4bbb-8bbb-222222222222.\"")
                .contains("why: \"The line is no header line.\"\n  evidence: \"HTTP/1.1 (RFC 9112) writes a name,")
                .contains("why: \"The text is not JSON here: delete // az első sor,.\"")
                .contains("why: \"The text is not JSON: , is missing.\"\n"
                        + "  evidence: \"No smaller change makes the text JSON (RFC 8259).\"")
                .contains("why: \"The text is not JSON: } is missing.\"\n"
                        + "  evidence: \"No smaller change makes the text JSON (RFC 8259); as small is: ")
                .contains("why: \"The contract spells this member catalogItemId.\"");
    }

    @Test
    void aPlaceholderInThePathBecomesTheContractsExample() throws IOException {
        Kit kit = kit("""
                ```http
                GET {baseURL}/v1/customers/{customer-id}/carts/{cart-id} HTTP/1.1
                Accept: application/json
                ```

                ```json
                {"lineItems": [{"id": 0, "catalogItemId": "UNSEEN000001:0001:UNSEEN000002", "quantity": 1,
                                "billingCycle": "none"}]}
                ```
                """);
        Case get = kit.suite().cases().get(0);

        assertThat(get.request().message().target())
                .matches("/v1/customers/[0-9a-f]{8}-[0-9a-f-]{27}/carts/[0-9a-f]{8}-[0-9a-f-]{27}");
        assertThat(kit.client(ReferenceClient.factory(), Profile.NONE).run(get)).satisfies(CaseFoldersTest::passes);
    }

    @Test
    void whatDoesNotSatisfyTheContractOnceRepairedIsNotWritten() throws IOException {
        Path page =
                Files.writeString(folder.resolve("page.md"), "```json\n{\"lineItems\": [{\"quantity\": 1,}]}\n```\n");
        Documents documents = Documents.read(Spec.contract(Spec.bundled()), List.of(page));

        assertThat(documents.writeCases(folder.resolve("cases")))
                .singleElement()
                .asString()
                .startsWith("not written: createCart/page-line-2; it does not satisfy the contract: /lineItems/0: ");
        assertThat(Kit.of(folder.resolve("cases")).suite().problems()).isEmpty();
    }

    @Test
    void whatIsThereAlreadyStays() throws IOException {
        Files.writeString(folder.resolve("kept"), "");

        assertThatThrownBy(() ->
                        Documents.read(Spec.contract(Spec.bundled()), List.of()).writeCases(folder))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("there is something already");
    }

    private static void passes(CaseResult result) {
        assertThat(result.verdict()).as(result.toString()).isEqualTo(Verdict.PASS);
    }

    private Kit kit(String text) throws IOException {
        Path page = Files.writeString(folder.resolve("page.md"), text);
        Path cases = folder.resolve("cases");
        Documents.read(Spec.contract(Spec.bundled()), List.of(page)).writeCases(cases);
        return Kit.of(cases);
    }
}
