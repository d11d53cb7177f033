package dev.cartwright.conformance.mutants;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.conformance.kit.Cases;
import dev.cartwright.conformance.reference.ReferenceServer;
import dev.cartwright.conformance.run.Budget;
import dev.cartwright.conformance.run.CaseResult;
import dev.cartwright.conformance.run.Kit;
import dev.cartwright.conformance.run.Names;
import dev.cartwright.conformance.run.Profile;
import dev.cartwright.conformance.run.Settings;
import dev.cartwright.conformance.run.Traced;
import dev.cartwright.conformance.run.Verdict;
import dev.cartwright.conformance.wire.Headers;
import dev.cartwright.conformance.wire.Response;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** A target that takes only so many requests in a while. */
class ThrottledTargetTest {

    private final List<String> notes = new ArrayList<>();

    @Test
    void itsRequestIsSentAgainWhenItsTimeHasCome() throws IOException {
        CaseResult result = run(2, "1");

        assertThat(result.verdict()).as(result.toString()).isEqualTo(Verdict.PASS);
        assertThat(result.exchanges()).extracting(Traced::step).startsWith("throttled", "throttled", "given");
        assertThat(notes).hasSize(2).allMatch(note -> note.endsWith("answers 429: waiting 1 s"));
    }

    @Test
    void whoNeverStopsRefusingFails() throws IOException {
        CaseResult result = run(Integer.MAX_VALUE, "0");

        assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(result.toString()).contains("429");
        assertThat(result.exchanges()).hasSize(5);
    }

    @Test
    void nobodyWaitsForHours() throws IOException {
        assertThat(run(1, "7200").verdict()).isEqualTo(Verdict.FAIL);
        assertThat(notes).singleElement().asString().endsWith("7200 s are more than there is time to wait");
    }

    @Test
    void theRunsTimeIsNotWaitedBeyond() throws IOException {
        Budget hasty = new Budget(Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofSeconds(60));

        assertThat(run(1, "90", hasty).verdict()).isEqualTo(Verdict.FAIL);
        assertThat(notes).singleElement().asString().endsWith("90 s are more than there is time to wait");
    }

    private CaseResult run(int busy, String retryAfter) throws IOException {
        return run(busy, retryAfter, Budget.STANDARD);
    }

    private CaseResult run(int busy, String retryAfter, Budget budget) throws IOException {
        AtomicInteger asked = new AtomicInteger();
        ServerFault throttling = (request, healthy) -> asked.incrementAndGet() <= busy
                ? new Response(429, "", Headers.of("Retry-After", retryAfter), new byte[0])
                : healthy.answer(request);
        Profile ours = Profile.read("cartwright");
        Settings settings = new Settings(ours, new Names(ours, Map.of()), OptionalLong.empty(), budget, notes::add);
        Kit kit = Kit.bundled();
        try (ReferenceServer healthy = ReferenceServer.start();
                MutantServer server = MutantServer.start(healthy, throttling)) {
            return kit.server(server.target(), settings)
                    .run(Cases.find(kit, "getCart/the-cart-as-created"))
                    .get(0);
        }
    }
}
