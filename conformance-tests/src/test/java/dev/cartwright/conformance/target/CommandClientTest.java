package dev.cartwright.conformance.target;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.conformance.kit.Cases;
import dev.cartwright.conformance.run.Budget;
import dev.cartwright.conformance.run.CaseResult;
import dev.cartwright.conformance.run.Check;
import dev.cartwright.conformance.run.ClientRun;
import dev.cartwright.conformance.run.Kit;
import dev.cartwright.conformance.run.Names;
import dev.cartwright.conformance.run.Profile;
import dev.cartwright.conformance.run.Settings;
import dev.cartwright.conformance.run.Verdict;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A command that breaks the protocol is a failure of the case that was asked, with a text that says how. */
class CommandClientTest {

    private static final String CASE = "getCart/an-unknown-cart";
    private static final String ANSWER = "{\"id\":1,\"broken\":\"on purpose\"}";

    private static Kit kit;

    private final List<String> errors = Collections.synchronizedList(new ArrayList<>());

    @TempDir
    private Path folder;

    @BeforeAll
    static void readKit() {
        kit = Kit.bundled();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', textBlock = """
        exit 3                                                   | the client's process ended with exit code 3
        no-such-command                                          | the client's process ended with exit code 127
        read line; exit 0                                        | the client's process ended with exit code 0
        read line; exec 1>&-; sleep 60                           | the client's process closed its standard output
        read line; echo Listening; sleep 60                      | the client's line is no JSON: Listening
        read line; echo []; sleep 60                             | the client's line is no JSON object: []
        read line; echo '{"id":9,"broken":""}'; sleep 60         | the client's line does not have the call's id, 1
        read line; echo '{"id":1}'; sleep 60                     | the client's line has not exactly one of result,
        read line; echo '{"id":1,"result":{},"took":1}'; sleep 9 | the client's line has a member 'took' of no meaning
        read line; echo '{"id":1,"refused":{}}'; sleep 60        | the client's line has no number at /refused/status
        read line; printf '\\377\\n'; sleep 60                   | the client wrote a line that is not UTF-8
        read line; tr '\\0' x < /dev/zero                        | the client wrote a line of more than 16777216 bytes
        """)
    void aBrokenProtocolIsNamed(String command, String text) {
        CaseResult result = run(command, 1, Duration.ofSeconds(40)).get(0);

        assertThat(result.verdict()).isEqualTo(Verdict.FAIL);
        assertThat(result.failures()).extracting(Check::name).containsExactly("reachable");
        assertThat(result.failures().get(0).detail()).contains(text);
    }

    @Test
    void silenceIsNotWaitedForLongerThanAsked() {
        CaseResult result = run("read line; sleep 60", 1).get(0);

        assertThat(result.failures()).extracting(Check::name).containsExactly("reachable");
        assertThat(result.failures().get(0).detail()).contains("no outcome of getCart within 1 s (--timeout)");
    }

    @Test
    void aLineThatNobodyAskedForIsNamed() {
        String twice = "read line; echo '" + ANSWER + "'; echo extra; touch " + folder.resolve("said")
                + "; while read line; do echo late; done";

        assertThat(run("echo early; sleep 60", 1).get(0).toString()).contains(": early");
        assertThat(run(twice, 2).get(1).toString()).contains("extra");
    }

    @Test
    void aFaultCostsItsOwnCaseAlone() throws IOException {
        Path counter = Files.writeString(folder.resolve("starts"), "");
        String command = "echo x >> " + counter + "; read line; [ $(wc -l < " + counter
                + ") = 1 ] && exit 3; echo '{\"id\":2,\"broken\":\"on purpose\"}'; read line";

        List<CaseResult> results = run(command, 2);

        assertThat(results.get(0).toString()).contains("exit code 3");
        assertThat(results.get(1).failures())
                .extracting(Check::name)
                .contains("error")
                .doesNotContain("reachable");
    }

    @Test
    void oneProcessServesAllCalls() throws IOException {
        Path counter = Files.writeString(folder.resolve("starts"), "");
        String command = "echo x >> " + counter
                + "; id=0; while read line; do id=$((id+1)); echo \"{\\\"id\\\":$id,\\\"broken\\\":\\\"no\\\"}\"; done";

        assertThat(run(command, 4))
                .allSatisfy(result ->
                        assertThat(result.failures()).extracting(Check::name).doesNotContain("reachable"));
        assertThat(counter).content().isEqualTo("x\n");
    }

    @Test
    void aCommandThatNeverAnswersIsGivenUp() {
        List<CaseResult> results = run("exit 3", 7);

        assertThat(results.subList(0, 5)).extracting(CaseResult::verdict).containsOnly(Verdict.FAIL);
        assertThat(results.subList(5, 7)).extracting(CaseResult::verdict).containsOnly(Verdict.NOT_RUNNABLE);
        assertThat(results.get(6).detail()).contains("nothing was answered in 5 cases in a row");
    }

    @Test
    void theProcessAndItsChildrenAreEndedWhetherItHangsOrEndsByItself() throws Exception {
        for (String end : List.of("sleep 300", "echo '" + ANSWER + "'; read line; exit 0")) {
            Path pids = Files.writeString(folder.resolve("pids"), "");
            run("sleep 300 & echo $! $$ > " + pids + "; read line; " + end, 2);

            for (String pid : Files.readString(pids).strip().split(" ")) {
                ProcessHandle.of(Long.parseLong(pid))
                        .ifPresent(handle -> assertThat(handle.onExit()).succeedsWithin(5, TimeUnit.SECONDS));
            }
        }
    }

    @Test
    void theProcessIsEndedWhenTheKitIs() throws Exception {
        Path pid = folder.resolve("pid");
        Process kitProcess = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        "dev.cartwright.conformance.Main",
                        "client",
                        "--report-dir",
                        folder.toString(),
                        "--command",
                        "echo $$ > " + pid + ".new; mv " + pid + ".new " + pid
                                + "; trap '' TERM; while :; do sleep 1; done")
                .start();
        try {
            while (kitProcess.isAlive() && !Files.exists(pid)) {
                kitProcess.waitFor(50, TimeUnit.MILLISECONDS);
            }
            ProcessHandle client = ProcessHandle.of(
                            Long.parseLong(Files.readString(pid).strip()))
                    .orElseThrow();

            kitProcess.destroy();

            assertThat(client.onExit()).succeedsWithin(20, TimeUnit.SECONDS);
        } finally {
            kitProcess.destroyForcibly();
        }
    }

    @Test
    void standardErrorPassesThrough() throws Exception {
        run("echo one >&2; printf '\\377\\n' >&2; echo three >&2; read line; echo '" + ANSWER + "'; read line", 1);

        assertThat(errors).containsExactly("one", "a line that is not UTF-8", "three");
    }

    @Test
    void membersThatAreNullCountAsAbsent() throws IOException {
        assertThat(ClientProtocol.outcome(7, "{\"id\":7,\"result\":{\"a\":null,\"b\":[{\"c\":null}]},\"broken\":null}"))
                .hasToString("Result[value={\"b\":[{}]}]");
    }

    @Test
    void whatTheProtocolsPageShowsIsSoReadAndWritten() throws IOException {
        List<String> shown = Files.readString(Path.of("CLIENTS.md"))
                .lines()
                .filter(line -> line.startsWith("{"))
                .toList();
        Call call = new Call("getCart", Map.of("customerId", "…"), Optional.empty());

        assertThat(shown).hasSize(4);
        assertThat(shown.get(0))
                .startsWith(ClientProtocol.line(7, URI.create("http://127.0.0.1:41795"), "…", call)
                        .replace(":", ": ")
                        .replace(",", ", ")
                        .replace("http: //127.0.0.1: ", "http://127.0.0.1:")
                        .replace("}}", ""));
        assertThat(ClientProtocol.outcome(7, shown.get(1))).isInstanceOf(Outcome.Result.class);
        assertThat(ClientProtocol.outcome(8, shown.get(2))).isInstanceOf(Outcome.Refused.class);
        assertThat(ClientProtocol.outcome(9, shown.get(3))).isInstanceOf(Outcome.Broken.class);
    }

    private List<CaseResult> run(String command, int times) {
        return run(command, times, Duration.ofSeconds(1));
    }

    private List<CaseResult> run(String command, int times, Duration answer) {
        Budget budget = new Budget(answer, answer.plusSeconds(10), Duration.ofMinutes(2));
        Settings settings = new Settings(Profile.NONE, new Names(Profile.NONE, Map.of()), OptionalLong.empty(), budget);
        List<CaseResult> results = new ArrayList<>();
        try (CommandClient client = new CommandClient(command, errors::add)) {
            ClientRun run = kit.client(client, settings);
            for (int i = 0; i < times; i++) {
                results.add(run.run(Cases.find(kit, CASE)));
            }
        }
        return results;
    }
}
