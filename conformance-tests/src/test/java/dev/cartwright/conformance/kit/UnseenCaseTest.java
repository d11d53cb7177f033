package dev.cartwright.conformance.kit;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import dev.cartwright.conformance.cases.Unusable;
import dev.cartwright.conformance.reference.ReferenceClient;
import dev.cartwright.conformance.reference.ReferenceServer;
import dev.cartwright.conformance.run.CaseResult;
import dev.cartwright.conformance.run.Kit;
import dev.cartwright.conformance.run.Profile;
import dev.cartwright.conformance.run.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A case that no code has seen replays on both sides, and says so when it is wrong. */
class UnseenCaseTest {

    private static final String PROFILE = """
            format: 1
            target: a server that answers an update with 201
            unbound: documented
            bind: {customer: d6bf25b7-e0a8-4f2d-a31b-97b55cfc774d}
            statuses: {updateCart: [201]}
            """;

    private static final String CASE = """
            format: 1
            why: Written for this test alone.
            source: {document: "a page of our own", kind: documented}
            given: cart-of-one-line
            bind:
              customer: {documented: 11111111-aaaa-4aaa-8aaa-111111111111, from: target}
              cart: {documented: 22222222-bbbb-4bbb-8bbb-222222222222, from: given}
              item: {documented: "UNSEEN000001:0001:UNSEEN000002", from: target}
            request: {operation: updateCart, printed: printed-request.http}
            response:
              printed: printed-response.http
              by-kind:
                /creationTimestamp: {same-as: given}
                /lastModifiedTimestamp: {kind: timestamp}
            """;

    private static final String REQUEST = """
            PUT /v1/customers/11111111-aaaa-4aaa-8aaa-111111111111/carts/22222222-bbbb-4bbb-8bbb-222222222222 HTTP/1.1
            Authorization: Bearer <token>
            MS-RequestId: 11111111-2222-4333-8444-555555555555
            Content-Type: application/json

            {"Id": null, "Attributes": null, "PurchaseSystem": "other", "LineItems": [
              {"CatalogItemId": "UNSEEN000001:0001:UNSEEN000002", "Quantity": 12, "BillingCycle": "OneTime",
               "FriendlyName": null, "ProvisioningContext": {"Scope": "shared"}}]}
            """;

    private static final String RESPONSE = """
            HTTP/1.1 200 OK
            Content-Type: application/json; charset=utf-8
            MS-RequestId: 11111111-2222-4333-8444-555555555555

            \uFEFF{"id": "22222222-bbbb-4bbb-8bbb-222222222222",
             "creationTimestamp": "2020-01-02T03:04:05.678Z", "lastModifiedTimestamp": "2020-01-03T03:04:05Z",
             "lineItems": [{"id": 0, "catalogItemId": "UNSEEN000001:0001:UNSEEN000002", "quantity": 12,
               "currencyCode": "USD", "billingCycle": "one_time", "provisioningContext": {"scope": "shared"}}],
             "attributes": {"objectType": "Cart"}}
            """;

    @TempDir
    private Path folder;

    @BeforeEach
    void writeCase() throws IOException {
        Path place = Files.createDirectories(folder.resolve("updateCart/an-unseen-update"));
        Files.writeString(place.resolve("case.yaml"), CASE);
        Files.writeString(place.resolve("printed-request.http"), REQUEST);
        Files.writeString(place.resolve("printed-response.http"), RESPONSE);
        Files.writeString(folder.resolve("profile.yaml"), PROFILE);
    }

    @Test
    void passesOnOurServerWithItsProfile() {
        Kit kit = Kit.of(folder);

        try (ReferenceServer server = ReferenceServer.start()) {
            assertThat(kit.suite().problems()).isEmpty();
            assertThat(kit.server(
                                    server.target(),
                                    Profile.read(folder.resolve("profile.yaml").toString()))
                            .run(Cases.find(kit, "updateCart/an-unseen-update")))
                    .hasSize(2)
                    .allSatisfy(result ->
                            assertThat(result.verdict()).as(result.toString()).isEqualTo(Verdict.PASS));
        }
    }

    @Test
    void failsOnAServerThatAnswersAnotherStatusThanItsProfileDeclares() {
        Kit kit = Kit.of(folder);

        try (ReferenceServer server = ReferenceServer.start()) {
            assertThat(kit.server(server.target(), Profile.read("cartwright"))
                            .run(Cases.find(kit, "updateCart/an-unseen-update")))
                    .extracting(CaseResult::verdict)
                    .containsOnly(Verdict.FAIL);
        }
    }

    @Test
    void passesOnOurClient() {
        Kit kit = Kit.of(folder);

        CaseResult result =
                kit.client(ReferenceClient.factory(), Profile.NONE).run(Cases.find(kit, "updateCart/an-unseen-update"));

        assertThat(result.verdict()).as(result.toString()).isEqualTo(Verdict.PASS);
    }

    @Test
    void anUnknownKeyIsReportedWithFileLineAndKey() throws IOException {
        Path file = folder.resolve("updateCart/an-unseen-update/case.yaml");
        Files.writeString(file, CASE.replace("given:", "givn:"));

        assertThat(Kit.of(folder).suite().unusable())
                .singleElement()
                .extracting(Unusable::fault, as(STRING))
                .contains("case.yaml:4")
                .contains("givn");
    }

    @Test
    void aChangedByteOfAPrintedFileIsReported() throws IOException {
        Files.writeString(
                folder.resolve("SHA256SUMS"), "0".repeat(64) + "  updateCart/an-unseen-update/printed-request.http\n");

        assertThat(Kit.of(folder).suite().faults().toString())
                .contains("printed-request.http")
                .contains("is not as printed any more");
    }
}
