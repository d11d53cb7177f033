package dev.cartwright.conformance.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.conformance.kit.Cases;
import dev.cartwright.conformance.run.CaseResult;
import dev.cartwright.conformance.run.ClientRun;
import dev.cartwright.conformance.run.Kit;
import dev.cartwright.conformance.run.Profile;
import dev.cartwright.conformance.run.Verdict;
import java.io.IOException;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/** What of a client's conduct in trouble is our decision and only reported to another's, and what HTTP asks of anyone. */
class ClientSilenceTest {

    private static final String FAILURE = "createCart/derived-answer-500-then-201";
    private static final String REDIRECT = "getCart/derived-answer-302-elsewhere";

    private static final Kit KIT = Kit.bundled();
    private static final Profile OURS = Profile.read("cartwright");

    @Test
    void theIdAfterAFailureIsOurDecision() throws IOException {
        ClientFault fault = AgainMutants.again(response -> response.status() == 500, AgainMutants::anew);

        CaseResult foreign = run(FAILURE, Profile.NONE, fault);

        assertThat(foreign.verdict()).as(foreign.toString()).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(foreign.detail())
                .contains("silent in the documentation, decision 0033")
                .contains("it may be done twice");
        assertThat(run(FAILURE, OURS, fault).verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void theIdAfterACutAnswerIsNobodysChoice() throws IOException {
        CaseResult foreign =
                run("checkoutCart/derived-answer-without-last-chunk", Profile.NONE, AgainMutants.anewAfterACut());

        assertThat(foreign.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(foreign.toString()).contains("it may be done twice");
    }

    @Test
    void whereNothingWasDoneAnotherIdDoesNoHarm() throws IOException {
        ClientFault fault = AgainMutants.again(response -> response.status() == 429, AgainMutants::anew);

        CaseResult ours = run("createCart/derived-answer-429-then-201", OURS, fault);

        assertThat(ours.verdict()).as(ours.toString()).isEqualTo(Verdict.PASS);
        assertThat(ours.exchanges()).hasSize(2);
    }

    @Test
    void whereDoingItTwiceIsLikeOnceAnotherIdDoesNoHarm() throws IOException {
        ClientFault fault = AgainMutants.again(response -> response.status() == 500, AgainMutants::anew);

        CaseResult ours = run("updateCart/derived-answer-500-then-201", OURS, fault);

        assertThat(ours.verdict()).as(ours.toString()).isEqualTo(Verdict.PASS);
        assertThat(ours.exchanges()).hasSize(3);
    }

    @Test
    void toFollowARedirectIsOurDecisionAndToTakeTheTokenAlongIsNot() throws IOException {
        ClientFault without = AgainMutants.follows(request -> ServerFaults.without(request, "Authorization"));
        ClientFault with = AgainMutants.follows(UnaryOperator.identity());

        assertThat(run(REDIRECT, Profile.NONE, without).verdict()).isEqualTo(Verdict.NOT_APPLICABLE);
        assertThat(run(REDIRECT, OURS, without).verdict()).isEqualTo(Verdict.FAIL);
        assertThat(run(REDIRECT, Profile.NONE, with).verdict()).isEqualTo(Verdict.FAIL);
    }

    @Test
    void howLongToWaitHttpSays() throws IOException {
        ClientFault fault = AgainMutants.again(response -> response.status() == 503, UnaryOperator.identity());

        CaseResult foreign = run("createCart/derived-answer-503-retry-after-seconds", Profile.NONE, fault);

        assertThat(foreign.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(foreign.toString()).contains("Retry-After: asked again after ", "that the answer names: 1");
    }

    private static CaseResult run(String testCase, Profile profile, ClientFault fault) throws IOException {
        try (ClientRun run = KIT.client(MutantClient.factory(fault), profile)) {
            return run.run(Cases.find(KIT, testCase));
        }
    }
}
