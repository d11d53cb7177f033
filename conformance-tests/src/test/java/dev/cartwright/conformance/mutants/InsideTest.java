package dev.cartwright.conformance.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.conformance.kit.Cases;
import dev.cartwright.conformance.reference.ReferenceServer;
import dev.cartwright.conformance.run.CaseResult;
import dev.cartwright.conformance.run.Check;
import dev.cartwright.conformance.run.Kit;
import dev.cartwright.conformance.run.Profile;
import dev.cartwright.conformance.run.ServerRun;
import dev.cartwright.conformance.run.Verdict;
import dev.cartwright.conformance.wire.Request;
import dev.cartwright.conformance.wire.Response;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Values just inside travel together, and part when one of them is not taken as it must be. */
class InsideTest {

    private static final String LINE = "createCart/derived-inside-lineItems-each-";
    private static final String TOGETHER = "createCart/derived-inside-together-4";
    private static final String QUANTITY = LINE + "quantity-maximum";
    private static final String ITS_COMPANY = LINE + "friendlyName-maxLength-wide";
    private static final Kit KIT = Kit.bundled();

    private static final ServerFault NARROW =
            ServerFaults.refuses(400, request -> request.text().contains("999999999"));
    private static final ServerFault TRIMMING = ServerFaults.takes(request ->
            request.withBody(Tree.change(request.text(), cart -> Tree.retext(cart, "friendlyName", String::strip))));
    private static final ServerFault FIRST = ServerFaults.takes(request -> request.headers()
            .first("MS-RequestId")
            .map(id -> request.withHeaders(
                    request.headers().without(List.of("MS-RequestId")).and("MS-RequestId", id)))
            .orElse(request));

    @Test
    void eachIsAnsweredByTheRequestThatTheyHaveInCommon() throws IOException {
        List<CaseResult> results = run(Profile.read("cartwright"), ServerFault.NONE, TOGETHER, QUANTITY);

        assertThat(results).extracting(CaseResult::verdict).containsOnly(Verdict.PASS);
        assertThat(results.get(0).exchanges().get(0).request().text()).contains("999999999", "\uD83E\uDDC0");
        assertThat(results.get(1).exchanges()).isEmpty();
        assertThat(results.get(1).checks()).isEqualTo(results.get(0).checks());
        assertThat(results.get(1).detail()).isEqualTo("asked in one request: " + TOGETHER);
    }

    @Test
    void withoutThatRequestEachIsAskedAlone() throws IOException {
        CaseResult result =
                run(Profile.read("cartwright"), ServerFault.NONE, QUANTITY).get(0);

        assertThat(result.exchanges()).isNotEmpty();
        assertThat(result.exchanges().get(0).request().text())
                .contains("999999999")
                .doesNotContain("\uD83E\uDDC0");
    }

    @Test
    void whoRefusesOneOfThemIsAskedEachAloneAndTheOneIsNamed() throws IOException {
        List<CaseResult> results = run(Profile.read("cartwright"), NARROW, TOGETHER, ITS_COMPANY, QUANTITY);

        assertThat(results).extracting(CaseResult::verdict).containsExactly(Verdict.FAIL, Verdict.PASS, Verdict.FAIL);
        assertThat(results.get(1).exchanges().get(0).request().text()).doesNotContain("999999999");
        assertThat(results.get(2).exchanges()).isNotEmpty();
    }

    @Test
    void whoRefusesThemOnlyTogetherFailsUnlessItIsAnothersBound() throws IOException {
        ServerFault strict = ServerFaults.refuses(400, InsideTest::isCommon);

        assertThat(run(Profile.read("cartwright"), strict, TOGETHER, ITS_COMPANY, QUANTITY))
                .extracting(CaseResult::verdict)
                .containsExactly(Verdict.FAIL, Verdict.PASS, Verdict.PASS);
        assertThat(run(foreign(), strict, TOGETHER, ITS_COMPANY, QUANTITY))
                .extracting(CaseResult::verdict)
                .containsExactly(Verdict.NOT_APPLICABLE, Verdict.PASS, Verdict.PASS);
    }

    @Test
    void whoAnswersThemOtherwiseOrFailsOnlyTogetherFailsWhereverHeIs() throws IOException {
        ServerFault changing = (request, healthy) -> {
            Response answer = healthy.answer(request);
            return isCommon(request) ? answer.withBody(answer.text().replace("\uD83E\uDDC0", "-")) : answer;
        };
        ServerFault failing =
                (request, healthy) -> isCommon(request) ? ServerFaults.refusal(request, 500) : healthy.answer(request);

        for (ServerFault fault : List.of(changing, failing)) {
            assertThat(run(foreign(), fault, TOGETHER, ITS_COMPANY, QUANTITY))
                    .extracting(CaseResult::verdict)
                    .containsExactly(Verdict.FAIL, Verdict.PASS, Verdict.PASS);
        }
    }

    @Test
    void whoStoresSomethingElseIsToldWhere() throws IOException {
        for (Profile profile : List.of(Profile.read("cartwright"), foreign())) {
            CaseResult result =
                    run(profile, TRIMMING, LINE + "friendlyName-maxLength").get(0);

            assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
            assertThat(result.failures())
                    .extracting(Check::detail)
                    .anyMatch(detail -> detail.startsWith("/lineItems/0/friendlyName: "));
        }
    }

    @Test
    void anotherServerMayBeNarrowerThanOurBounds() throws IOException {
        List<CaseResult> results = run(foreign(), NARROW, ITS_COMPANY, QUANTITY);

        assertThat(results).extracting(CaseResult::verdict).containsExactly(Verdict.PASS, Verdict.NOT_APPLICABLE);
        assertThat(results.get(1).detail()).startsWith("silent in the documentation, decision 0018, 0020");
    }

    @Test
    void anotherServerMayNotFailAtABound() throws IOException {
        ServerFault failing = (request, healthy) ->
                request.text().contains("999999999") ? ServerFaults.refusal(request, 500) : healthy.answer(request);

        assertThat(run(foreign(), failing, QUANTITY).get(0).verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void whoTakesTheFirstOfTwoIdsFailsWhereverHeIs() throws IOException {
        CaseResult result =
                run(foreign(), FIRST, "createCart/derived-ms-requestid-twice").get(0);

        assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
    }

    private static boolean isCommon(Request request) {
        return request.text().contains("999999999") && request.text().contains("\uD83E\uDDC0");
    }

    private static Profile foreign() {
        Profile ours = Profile.read("cartwright");
        return new Profile(
                1, "foreign", ours.bind(), ours.unbound(), Optional.empty(), List.of(), Map.of(), List.of(), List.of());
    }

    private static List<CaseResult> run(Profile profile, ServerFault fault, String... cases) throws IOException {
        try (ReferenceServer healthy = ReferenceServer.start();
                MutantServer server = MutantServer.start(healthy, fault)) {
            ServerRun run = KIT.server(server.target(), profile);
            return List.of(cases).stream()
                    .flatMap(id -> run.run(Cases.find(KIT, id)).stream())
                    .toList();
        }
    }
}
