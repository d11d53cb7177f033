package dev.cartwright.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.conformance.cases.Authentication;
import dev.cartwright.conformance.reference.ReferenceServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the command line prints, and with which code it exits. */
class CommandLineTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void withoutArgumentsItReplaysEverythingOnBothSides() throws IOException {
        assertThat(run("--coverage-min", "100")).as(() -> err.toString()).isZero();

        assertThat(out.toString())
                .contains("Cartwright's own, in this process")
                .contains("updateCart/documented-update  (server appOnly: PASS, server appAndUser: PASS, client: PASS)")
                .containsPattern("\\n\\d{3,4} passed, 0 failed\\n")
                .contains("\nkeywords violated     100 %, ")
                .contains("our server has no limit unless told")
                .doesNotContain("Not covered", "although excused", "The profile excuses");
        assertThat(folder.resolve("report.html")).isNotEmptyFile();
        String printed = out.toString().replaceAll("(?s).*\\n(Coverage .*?\\n)\\n.*", "$1");
        assertThat(Files.readString(Path.of("..", "README.md")))
                .as("the README has the table as it is printed")
                .contains(printed);
    }

    @Test
    void namesEachMissingBindingAndExitsWithOne() {
        try (ReferenceServer server = ReferenceServer.start()) {
            int code = run(
                    "server",
                    "--base-url",
                    server.target().base().toString(),
                    "--token",
                    appOnly(server),
                    "--cases",
                    "checkoutCart/documented-checkout");

            assertThat(code).isEqualTo(1);
            assertThat(out.toString())
                    .contains("NOT_RUNNABLE  checkoutCart/documented-checkout")
                    .contains("unbound: additional-reseller, additional-reseller-2, country, customer, item, item-2,"
                            + " reseller; give each as --bind NAME=VALUE or in a profile")
                    .contains("0 passed, 1 failed");
        }
    }

    @Test
    void aServerThatDoesNotAnswerIsAFailureAndNotAHang() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }

        int code = run(
                "server",
                "--base-url",
                "http://127.0.0.1:" + port,
                "--token",
                "any",
                "--profile",
                "cartwright",
                "--cases",
                "getCart/an-unknown-cart");

        assertThat(code).isEqualTo(1);
        assertThat(out.toString())
                .contains("reachable")
                .contains("127.0.0.1:" + port)
                .contains("refused");
    }

    @Test
    void noTokenIsNamed() {
        int code = run(
                "server",
                "--base-url",
                "http://127.0.0.1:9",
                "--profile",
                "cartwright",
                "--cases",
                "getCart/an-unknown-cart");

        assertThat(code).isEqualTo(1);
        assertThat(out.toString()).contains("NOT_RUNNABLE").contains("there is no token for appOnly or appAndUser");
    }

    @Test
    void aMisspeltBindingIsNamed() {
        run("client", "--cases", "getCart/an-unknown-cart", "--bind", "custmer=x");

        assertThat(err.toString())
                .contains(
                        "--bind custmer: no case or workflow binds that name, so it changes nothing; did you mean 'customer'?; they bind");
    }

    @Test
    void noSelectedCaseIsAUsageError() {
        assertThat(run("client", "--cases", "nothing/*")).isEqualTo(2);
        assertThat(err.toString()).contains("no case or workflow fits --cases 'nothing/*'");
    }

    @Test
    void workflowsAreAskedOfServersAlone() {
        assertThat(run("--cases", "workflow/*")).isZero();
        assertThat(out.toString())
                .containsPattern("workflows +[1-9] passed\n")
                .containsPattern("0 cases and [1-9] workflows in ");

        assertThat(run("client", "--cases", "workflow/*")).isEqualTo(2);
        assertThat(err.toString()).contains("no case or workflow fits --cases 'workflow/*'");
    }

    @Test
    void aWorkflowIsListedAndShown() {
        assertThat(run("list", "--cases", "workflow/buy*")).isZero();
        assertThat(out.toString()).containsPattern("workflow +server +workflow/buy-and-cancel\n");

        assertThat(run("show", "workflow/buy-and-cancel")).isZero();
        assertThat(out.toString())
                .contains("checkoutCart  POST /v1/customers/{customerId}/carts/{cartId}/checkout")
                .contains("must hold  $response.body#/orders/0/id == $steps.check-out.outputs.order")
                .contains("decision  0003");
    }

    @Test
    void anUnreadableCaseIsAKitError() throws IOException {
        Files.createDirectories(folder.resolve("cases/one"));
        Files.writeString(folder.resolve("cases/one/case.yaml"), "format: 1\n");

        assertThat(run("client", "--cases-dir", folder.resolve("cases").toString()))
                .isEqualTo(2);
        assertThat(out.toString()).contains("KIT_ERROR").contains("case.yaml").contains("why");
    }

    @Test
    void aBrokenCaseIsReportedBesideAGoodOneAndDoesNotHideBehindItsGlob() throws IOException {
        Path cases = folder.resolve("cases");
        caseOf(cases.resolve("getCart/good"), "absent: [/lineItems]");
        caseOf(cases.resolve("getCart/pointless"), "absent: [lineItems]");

        assertThat(run("client", "--cases-dir", cases.toString(), "--cases", "getCart/*"))
                .isEqualTo(2);
        assertThat(out.toString())
                .contains("KIT_ERROR  getCart/pointless")
                .contains("'lineItems' is no JSON pointer; begin it with /")
                .contains("1 passed, 1 failed");
    }

    @Test
    void aReportThatCannotBeWrittenIsNamed() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        int code = Main.run(
                new PrintWriter(out, true),
                new PrintWriter(err, true),
                "client",
                "--cases",
                "getCart/an-unknown-cart",
                "--report-dir",
                file.resolve("below").toString());

        assertThat(code).isEqualTo(2);
        assertThat(err.toString())
                .contains("--report-dir")
                .contains("cannot write there")
                .doesNotContain("\tat ");
    }

    private static void caseOf(Path place, String more) throws IOException {
        Files.createDirectories(place);
        Files.writeString(place.resolve("case.yaml"), """
            format: 1
            why: Written for this test alone.
            source: {kind: derived}
            request:
              operation: getCart
              parameters: {customerId: 11111111-aaaa-4aaa-8aaa-111111111111, cartId: 22222222-bbbb-4bbb-8bbb-222222222222}
            response:
              status: 404
              body: {code: 800008, description: Gone., source: test}
              %s
            """.formatted(more));
    }

    @Test
    void aMissingFolderAndAMissingProfileAreNamed() {
        assertThat(run("client", "--cases-dir", "/no/such/folder")).isEqualTo(2);
        assertThat(run("client", "--profile", "/no/such/file")).isEqualTo(2);
        assertThat(err.toString())
                .contains("/no/such/folder: there is no such folder")
                .contains("/no/such/file");
    }

    @Test
    void coverageBelowTheMinimumFailsTheRunAndNamesWhatFallsShort() {
        String[] one = {"client", "--cases", "getCart/an-unknown-cart", "--coverage-min"};

        assertThat(run(one[0], one[1], one[2], one[3], "0")).isZero();
        assertThat(err.toString()).isEmpty();
        assertThat(run(one[0], one[1], one[2], one[3], "0.1")).isEqualTo(1);
        assertThat(err.toString())
                .contains("--coverage-min: client: 0 of 7 operations, 0.0 %")
                .doesNotContain("statuses");
        assertThat(out.toString())
                .contains("1 passed, 0 failed")
                .containsPattern("Not covered\n  client  operations checkoutCart  \\(openapi.yaml:\\d+\\)\n");
        assertThat(run(one[0], one[1], one[2], one[3], "101")).isEqualTo(2);
        assertThat(err.toString()).contains("--coverage-min 101.0: give 0 to 100");
    }

    @Test
    void whatWasNotRunForTheSameReasonIsToldOnce() {
        run("server", "--base-url", "http://127.0.0.1:1", "--token", "any-token", "--cases", "getCart/*");

        assertThat(out.toString())
                .containsPattern(
                        "(?m)^NOT_RUNNABLE.*\\R(NOT_RUNNABLE.*\\R){2} +and \\d+ more of which the same is to be said\\R +unbound: ")
                .containsOnlyOnce("unbound: customer, item;");
    }

    @Test
    void onlyFailedRunsAgainWhatTheLastRunLeftOpen() {
        String[] lastRun = {"client", "--cases", "getCart/*", "--command", "exit 3"};

        assertThat(run("client", "--only-failed")).isEqualTo(2);
        assertThat(err.toString()).contains("--only-failed: there is no").contains("results.json; run once without it");
        assertThat(run("list", "--only-failed")).isEqualTo(2);
        assertThat(run(lastRun)).isEqualTo(1);
        assertThat(run("list", "--only-failed")).isZero();
        assertThat(out.toString()).contains("getCart/").doesNotContain("createCart/");
        assertThat(run("client", "--only-failed")).isZero();
        assertThat(out.toString()).containsPattern("\\n(\\d+) cases in .*\\n\\1 passed, 0 failed");
        assertThat(run("client", "--only-failed")).isEqualTo(2);
        assertThat(err.toString()).contains("--only-failed: nothing failed in the run of");
    }

    @Test
    void whatCannotBeUsedIsNamedBeforeAnythingIsAsked() {
        String[][] wrong = {
            {"--timeout", "0", "--", "--timeout 0: give at least one second"},
            {"--run-timeout", "-1", "--", "--run-timeout -1: give at least one second"},
            {"--proxy", "user:secret@proxy:1", "--", "--proxy: give host and port, as in proxy.example:3128"},
            {"--proxy", "proxy:70000", "--", "--proxy: give host and port"},
            {"--trust-store", "/no/such/file", "--", "--trust-store /no/such/file: cannot be used"},
        };
        for (String[] line : wrong) {
            List<String> all = new ArrayList<>(List.of("server", "--base-url", "http://127.0.0.1:1"));
            all.addAll(List.of(line).subList(0, line.length - 2));

            assertThat(run(all.toArray(String[]::new))).isEqualTo(2);
            assertThat(err.toString()).contains(line[line.length - 1]).doesNotContain("secret");
        }
    }

    @Test
    void showPrintsMessagesErrataAndThePlaceInTheContract() {
        assertThat(run("show", "updateCart/documented-update")).isZero();

        assertThat(out.toString())
                .contains("openapi.yaml:")
                .contains("E-78")
                .contains("MS-RequestId: <fresh>")
                .contains("\"LineItems\"")
                .contains("/creationTimestamp  as given")
                .contains("Not asserted");
    }

    @Test
    void listNamesEveryCaseWithItsReason() {
        assertThat(run("list", "--cases", "updateCart/*")).isZero();

        assertThat(out.toString()).contains("documented  both    updateCart/documented-round-trip");
    }

    @Test
    void contradictoryWaysToATokenAreExplained() {
        String[][] wrong = {
            {"--client-id", "x", "--", "name it with --token-url"},
            {"--token-url", "http://127.0.0.1:1/t", "--", "needs --client-id and --client-secret"},
            {"--token-url", "http://127.0.0.1:1/t", "--token", "x", "--", "leave out --token"},
            {"--token-url", "nonsense", "--client-id", "x", "--client-secret", "y", "--", "give scheme, host and path"},
            {"--token-url", "http://127.0.0.1:1/t", "--client-id", "x", "--client-secret", "y", "--", "does not answer"
            },
        };
        for (String[] line : wrong) {
            List<String> all = new ArrayList<>(List.of("server", "--base-url", "http://127.0.0.1:1"));
            all.addAll(List.of(line).subList(0, line.length - 2));

            assertThat(run(all.toArray(String[]::new))).isEqualTo(2);
            assertThat(err.toString()).contains(line[line.length - 1]);
        }
    }

    @Test
    void noSecretReachesTheReportOrTheTerminal() throws IOException {
        String token;
        try (ReferenceServer server = ReferenceServer.start()) {
            token = appOnly(server);
            run(failing(server, "--token", token));
            run(failing(
                    server,
                    "--token-url",
                    ReferenceServer.sampleCredentials(server.target().base())
                            .tokenUrl()
                            .toString(),
                    "--client-id",
                    "aaaaaaaa-0000-4000-8000-00000000000a",
                    "--client-secret",
                    "partner-a-secret",
                    "--refresh-token",
                    "partner-a-refresh"));
        }

        String report = Files.readString(folder.resolve("report.html"));
        for (String secret : List.of(token, "eyJ", "partner-a-secret", "partner-a-refresh")) {
            assertThat(out.toString()).contains("FAIL").doesNotContain(secret);
            assertThat(report).doesNotContain(secret);
        }
    }

    private static String[] failing(ReferenceServer server, String... tokens) {
        List<String> all = new ArrayList<>(
                List.of("server", "--base-url", server.target().base().toString()));
        all.addAll(List.of(tokens));
        all.addAll(List.of("--profile", "cartwright", "--cases", "updateCart/documented-update"));
        all.addAll(List.of("--bind", "customer=bbbbbbbb-0000-4000-8000-0000000000c1"));
        return all.toArray(String[]::new);
    }

    private static String appOnly(ReferenceServer server) {
        return server.target().token(Authentication.APP_ONLY).orElseThrow();
    }

    private int run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        if (all.isEmpty() || !all.get(0).equals("help")) {
            all.add("--report-dir");
            all.add(folder.toString());
        }
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), all.toArray(String[]::new));
    }
}
