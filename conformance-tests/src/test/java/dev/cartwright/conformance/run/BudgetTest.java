package dev.cartwright.conformance.run;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.conformance.cases.Authentication;
import dev.cartwright.conformance.kit.Cases;
import dev.cartwright.conformance.target.Call;
import dev.cartwright.conformance.target.ClientUnderTest;
import dev.cartwright.conformance.target.Credentials;
import dev.cartwright.conformance.target.GrantedTokens;
import dev.cartwright.conformance.target.Outcome;
import dev.cartwright.conformance.target.ServerUnderTest;
import dev.cartwright.conformance.target.Tokens;
import dev.cartwright.conformance.wire.Headers;
import dev.cartwright.conformance.wire.Response;
import dev.cartwright.conformance.wire.WireServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A target that hangs, never comes to an end or is not there costs the budget and no more, and is named. */
class BudgetTest {

    private static final String CASE = "getCart/an-unknown-cart";
    private static final Budget SHORT = new Budget(Duration.ofSeconds(1), Duration.ofSeconds(30), Duration.ofHours(1));

    private static Kit kit;

    @BeforeAll
    static void readKit() {
        kit = Kit.bundled();
    }

    static List<Arguments> endless() {
        return List.of(
                Arguments.of("", ""),
                Arguments.of("", "x"),
                Arguments.of("HTTP/1.1 200 OK\r\n", "A: b\r\n"),
                Arguments.of("", "HTTP/1.1 100 Continue\r\n\r\n"),
                Arguments.of("HTTP/1.1 200 OK\r\n\r\n", "body"),
                Arguments.of("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n", "1\r\na\r\n"));
    }

    @ParameterizedTest
    @MethodSource("endless")
    void anAnswerThatNeverEndsIsNamed(String start, String forever) throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Void> server =
                    CompletableFuture.runAsync(() -> answer(socket, start, forever), task -> new Thread(task).start());

            CaseResult result = run(socket.getLocalPort(), SHORT, 1).get(0);

            assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
            assertThat(result.toString())
                    .contains("reachable")
                    .containsAnyOf("no whole answer within 1.0 s", "is longer than", "more than");
            server.cancel(true);
        }
    }

    @Test
    void aCaseOfManySlowAnswersEndsWithItsTime() throws IOException {
        Budget budget = new Budget(Duration.ofSeconds(9), Duration.ofSeconds(1), Duration.ofHours(1));
        CountDownLatch never = new CountDownLatch(1);
        try (WireServer server = WireServer.start(request -> {
            waitFor(never);
            return new Response(404, "", Headers.NONE, new byte[0]);
        })) {
            assertThat(run(server.baseUri().getPort(), budget, 1).get(0).toString())
                    .contains("the case took longer than its 1 s (--case-timeout)");
        }
        never.countDown();
    }

    @Test
    void aTargetThatIsNotThereIsGivenUpAfterFiveCases() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }

        List<CaseResult> results = run(port, SHORT, 7);

        assertThat(results.subList(0, 5)).extracting(CaseResult::verdict).containsOnly(Verdict.FAIL);
        assertThat(results.subList(5, 7)).extracting(CaseResult::verdict).containsOnly(Verdict.NOT_RUNNABLE);
        assertThat(results.get(6).detail()).contains("nothing was answered in 5 cases in a row");
    }

    @Test
    void whatIsLeftWhenTheRunsTimeIsUpIsNotRun() throws IOException {
        Budget budget = new Budget(Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ZERO);

        assertThat(run(9, budget, 1).get(0)).satisfies(result -> {
            assertThat(result.verdict()).isEqualTo(Verdict.NOT_RUNNABLE);
            assertThat(result.detail()).contains("the run took longer than its 0 s (--run-timeout)");
        });
    }

    @Test
    void aClientThatDoesNotComeBackIsNamedWithItsCall() {
        CountDownLatch never = new CountDownLatch(1);
        Settings settings = new Settings(Profile.NONE, names(), OptionalLong.empty(), SHORT);

        CaseResult result = kit.client(client(never), settings).run(Cases.find(kit, CASE));

        assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(result.toString()).contains("reachable").contains("no outcome of getCart within 1 s (--timeout)");
        never.countDown();
    }

    @Test
    void whereNoTokenCanBeHadNothingIsSaidOfTheTargetAndSoonNothingIsAsked() throws IOException {
        try (WireServer broken = WireServer.start(request -> new Response(500, "", Headers.NONE, new byte[0]))) {
            URI url = broken.baseUri().resolve("/oauth2/token");
            Tokens tokens = new GrantedTokens(
                    new Credentials(url, "client", "the-secret", Optional.empty()), SHORT.answer(), Clock.systemUTC());

            List<CaseResult> results = run(9, SHORT, 7, tokens);

            assertThat(results).extracting(CaseResult::verdict).containsOnly(Verdict.NOT_RUNNABLE);
            assertThat(results.get(0).detail()).contains("token URL " + url + " answers 500");
            assertThat(results.get(6).detail()).contains("not asked any more");
        }
    }

    private static List<CaseResult> run(int port, Budget budget, int times) {
        return run(port, budget, times, Tokens.fixed(Map.of(Authentication.APP_ONLY, "any")));
    }

    private static List<CaseResult> run(int port, Budget budget, int times, Tokens tokens) {
        ServerUnderTest target = new ServerUnderTest(URI.create("http://127.0.0.1:" + port), tokens, budget.answer());
        Settings settings = new Settings(Profile.NONE, names(), OptionalLong.empty(), budget);
        ServerRun run = kit.server(target, settings);
        List<CaseResult> results = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            results.addAll(run.run(Cases.find(kit, CASE)));
        }
        return results;
    }

    private static Names names() {
        return new Names(Profile.NONE, Map.of("customer", "c"));
    }

    /** Reads nothing, and writes the second text again and again. */
    private static void answer(ServerSocket socket, String start, String forever) {
        try (Socket connection = socket.accept()) {
            OutputStream out = connection.getOutputStream();
            out.write(start.getBytes(UTF_8));
            while (true) {
                out.write(forever.getBytes(UTF_8));
                if (forever.isEmpty()) {
                    connection.getInputStream().read();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ClientUnderTest.Factory client(CountDownLatch never) {
        return new ClientUnderTest.Factory() {
            @Override
            public String name() {
                return "a hanging client";
            }

            @Override
            public ClientUnderTest connect(URI endpoint, String token) {
                return new ClientUnderTest() {
                    @Override
                    public Outcome call(Call call) {
                        waitFor(never);
                        return new Outcome.Broken("");
                    }

                    @Override
                    public void close() {}
                };
            }
        };
    }

    private static void waitFor(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
