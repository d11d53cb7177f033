package dev.cartwright.conformance.kit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.client.RetryPolicy;
import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.reference.ReferenceClient;
import dev.cartwright.conformance.run.CaseResult;
import dev.cartwright.conformance.run.ClientRun;
import dev.cartwright.conformance.run.Kit;
import dev.cartwright.conformance.run.Profile;
import dev.cartwright.conformance.run.Traced;
import dev.cartwright.conformance.run.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Our client asks again by default: then it must do so as the kit wants it. */
class RetryingClientTest {

    /** Most of them wait most of the time. */
    private static final int AT_A_TIME = 24;

    private static final Kit KIT = Kit.bundled();

    @Test
    void whatOurClientAsksForAgainIsAskedForRightly() throws IOException, InterruptedException, ExecutionException {
        List<CaseResult> results = results();

        assertThat(results)
                .hasSizeGreaterThan(100)
                .allSatisfy(result ->
                        assertThat(result.verdict()).as(result.toString()).isEqualTo(Verdict.PASS));
        assertThat(results)
                .filteredOn(RetryingClientTest::askedAgain)
                .extracting(result -> result.caseId().replaceFirst(".*/derived-answer-", ""))
                .contains(
                        "half-short-of-its-length",
                        "without-last-chunk",
                        "empty",
                        "no-json",
                        "500-then-201",
                        "429-then-200",
                        "502-html",
                        "429-retry-after-seconds",
                        "429-retry-after-imf-fixdate",
                        "429-retry-after-rfc850-date",
                        "429-retry-after-asctime-date",
                        "503-retry-after-seconds",
                        "429-with-every-member",
                        "500-with-every-member")
                .doesNotContain("html", "302-elsewhere", "400-empty");
    }

    private static List<CaseResult> results() throws IOException, InterruptedException, ExecutionException {
        List<CaseResult> results = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(AT_A_TIME);
        try (ClientRun run = KIT.client(ReferenceClient.factory(RetryPolicy.standard()), Profile.read("cartwright"))) {
            List<Future<CaseResult>> running = new ArrayList<>();
            for (Case testCase : KIT.suite().cases()) {
                int status = testCase.response().message().status();
                if (testCase.sides().client() && (!testCase.answers().isEmpty() || status == 429 || status >= 500)) {
                    running.add(threads.submit(() -> run.run(testCase)));
                }
            }
            for (Future<CaseResult> result : running) {
                results.add(result.get());
            }
        } finally {
            threads.shutdownNow();
        }
        return results;
    }

    private static boolean askedAgain(CaseResult result) {
        return result.exchanges().stream().map(Traced::step).anyMatch("again"::equals);
    }
}
