package dev.cartwright.conformance.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwright.conformance.kit.Cases;
import dev.cartwright.conformance.reference.ReferenceServer;
import dev.cartwright.conformance.run.CaseResult;
import dev.cartwright.conformance.run.Kit;
import dev.cartwright.conformance.run.Names;
import dev.cartwright.conformance.run.Profile;
import dev.cartwright.conformance.run.Settings;
import dev.cartwright.conformance.run.Verdict;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** Where the documentation is silent, our decision binds our own server and is only reported to another. */
class SilenceTest {

    private static final String CASE = "updateCart/a-cart-that-was-checked-out";
    private static final ServerFault OTHER_CODE = (request, healthy) -> {
        var response = healthy.answer(request);
        return response.withBody(response.text().replace("800065", "800009"));
    };

    @Test
    void ourOwnServerIsHeldToTheDecision() throws IOException {
        assertThat(run(Profile.read("cartwright"), OTHER_CODE).verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void anotherServerIsToldThatTheDocumentationIsSilent() throws IOException {
        CaseResult result = run(foreign(), OTHER_CODE);

        assertThat(result.verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(result.detail())
                .contains("silent in the documentation, decision 0003")
                .contains("expected 800065, got 800009");
    }

    @Test
    void whatTheContractAsksOfAnyoneStaysAFailure() throws IOException {
        assertThat(run(foreign(), ServerFaults.without(Op.UPDATE_CART, "MS-RequestId"))
                        .verdict())
                .isEqualTo(Verdict.FAIL);
    }

    @Test
    void whatOurOwnServerHasMayBeMissingElsewhere() throws IOException {
        ServerFault untagged = ServerFaults.without(Op.CREATE_CART, "ETag");

        assertThat(run("updateCart/a-stale-tag", Profile.read("cartwright"), untagged)
                        .verdict())
                .isEqualTo(Verdict.FAIL);
        assertThat(run("updateCart/a-stale-tag", foreign(), untagged).verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
    }

    @Test
    void aFailureOfTheServerIsNobodysSilence() throws IOException {
        ServerFault failing = ServerFaults.refusals(400, response -> response.withStatus(500));

        assertThat(run("createCart/derived-lineItems-each-quantity-minimum", foreign(), failing)
                        .verdict())
                .isEqualTo(Verdict.FAIL);
    }

    @Test
    void whoTakesWhatTheContractForbidsFailsWhereverHeIs() throws IOException {
        ServerFault taking = ServerFaults.takes(
                request -> request.withBody(request.text().replaceAll("\"quantity\": *0", "\"quantity\":1")));

        for (String forbidden :
                List.of("createCart/a-quantity-of-zero", "createCart/derived-lineItems-each-quantity-minimum")) {
            assertThat(run(forbidden, foreign(), taking).verdict()).isEqualTo(Verdict.FAIL);
        }
    }

    @Test
    void whoTakesAnyTokenFailsWhereverHeIs() throws IOException {
        ServerFault trusting = CallerFaults.accepts(request -> request.headers().has("Authorization"));

        for (String forbidden : List.of("createCart/derived-token-nobodys", "getCart/derived-token-forged")) {
            assertThat(run(forbidden, foreign(), trusting).verdict()).isEqualTo(Verdict.FAIL);
        }
    }

    @Test
    void aBodySaysOfWhatKindItIsWithOrWithoutACharset() throws IOException {
        String document = "updateCart/documented-update";
        ServerFault without = ServerFaults.head("Content-Type", value -> "application/json");
        ServerFault none = ServerFaults.without(request -> true, "Content-Type");

        assertThat(run(document, foreign(), without).verdict()).isEqualTo(Verdict.PASS);
        assertThat(run("getCart/the-cart-as-created", foreign(), none).verdict())
                .isEqualTo(Verdict.FAIL);
    }

    @Test
    void whatIsNotJsonAloneIsNoJson() throws IOException {
        ServerFault garbage =
                ServerFaults.answers(request -> true, response -> response.withBody(response.text() + " garbage"));

        CaseResult result = run("getCart/a-malformed-cart-id", foreign(), garbage);

        assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(result.toString()).contains("the body is no JSON");
    }

    @Test
    void aTargetWhoseOwnStateIsAgainstTheContractIsBlamedForIt() throws IOException {
        ServerFault odd =
                ServerFaults.body(Op.GET_CART, cart -> ((ObjectNode) cart.at("/lineItems/0")).put("termDuration", 7));

        CaseResult result = run("updateCart/documented-round-trip", Profile.read("cartwright"), odd);

        assertThat(result.verdict()).as(result.toString()).isEqualTo(Verdict.FAIL);
        assertThat(result.toString()).contains("given", "termDuration");
    }

    @Test
    void aCodingThatNobodyAskedForIsNoticed() throws IOException {
        ServerFault coded = ServerFaults.answers(
                request -> true,
                response -> response.withHeaders(response.headers().with("Content-Encoding", "gzip")));

        assertThat(run("getCart/a-malformed-cart-id", foreign(), coded).toString())
                .contains("Content-Encoding: expected none, as asked for, got gzip");
    }

    private static Profile foreign() {
        Profile ours = Profile.read("cartwright");
        return new Profile(
                1, "foreign", ours.bind(), ours.unbound(), Optional.empty(), List.of(), Map.of(), List.of(), List.of());
    }

    private static CaseResult run(Profile profile, ServerFault fault) throws IOException {
        return run(CASE, profile, fault);
    }

    private static CaseResult run(String testCase, Profile profile, ServerFault fault) throws IOException {
        Kit kit = Kit.bundled();
        try (ReferenceServer healthy = ReferenceServer.start();
                MutantServer server = MutantServer.start(healthy, fault)) {
            Settings settings = new Settings(profile, new Names(profile, Map.of()), OptionalLong.empty());
            return kit.server(server.target(), settings)
                    .run(Cases.find(kit, testCase))
                    .get(0);
        }
    }
}
