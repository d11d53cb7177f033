package dev.cartwright.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.server.identity.TokenKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is wrong with an accounts file is said with its place and the way out, and without a secret. */
class AccountsFileTest {
    private static final String ONE = "00000000-0000-4000-8000-0000000000a1";
    private static final String OTHER = "00000000-0000-4000-8000-0000000000a2";
    private static final String PROVIDER = "issuer: urn:x, jwksUri: 'https://keys.example/', ";

    private static final String NO_YAML =
            "line 3: this is no YAML, perhaps for want of a closing bracket, or of quotes around a text";

    @TempDir
    Path directory;

    private static String account(String name, String tenant, String customer) {
        return "{name: " + name + ", tenant: " + tenant + ", clientId: c, clientSecret: secret, customers: [{id: "
                + customer + ", country: NZ, currency: NZD}]}";
    }

    private static String file(String... accounts) {
        return "{accounts: [" + String.join(", ", accounts) + "]}";
    }

    private Path written(String text) throws IOException {
        return Files.writeString(directory.resolve("accounts.yaml"), text);
    }

    private void assertRefused(String text, String... said) throws IOException {
        Path file = written(text);
        List<String> expected = new ArrayList<>(List.of("--accounts: " + file, "; correct the file"));
        expected.addAll(List.of(said));

        assertThatThrownBy(() -> Server.start(RunningServer.config().withAccounts(file)))
                .isInstanceOf(ConfigurationException.class)
                .message()
                .contains(expected)
                .doesNotContain("secret:", ": secret", "9xS");
    }

    private void assertAccepted(String text) throws IOException {
        Server.start(RunningServer.config().withAccounts(written(text))).close();
    }

    @Test
    void aCopyOfTheSampleAccountsIsNoSecretEither() throws IOException {
        ServerConfig config = RunningServer.config().withHost("0.0.0.0").withAccounts(written("""
                accounts:
                  - {name: Ours, tenant: t, clientId: c, clientSecret: partner-a-secret, customers: []}
                """));

        assertThatThrownBy(() -> Server.start(config))
                .isInstanceOf(ConfigurationException.class)
                .message()
                .contains("--host 0.0.0.0", "loopback")
                .doesNotContain("partner-a-secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "192.0.2.1"})
    void sampleAccountsAreRefusedWhereOthersCanReachThem(String host) {
        ServerConfig config = RunningServer.config().withHost(host);

        assertThatThrownBy(() -> Server.start(config))
                .isInstanceOf(ConfigurationException.class)
                .message()
                .contains("--host " + host, "loopback", "--accounts FILE");
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "127.0.0.2"})
    void sampleAccountsAreServedAtHome(String host) {
        try (Server server = Server.start(RunningServer.config().withHost(host))) {
            assertThat(server.baseUri().getHost()).isEqualTo(host);
        }
    }

    @Test
    void anApplicationOfAnotherFormThanTheContractsIsShownByADigest() throws IOException {
        Path file = written(file(account("P", "t", ONE).replace("clientId: c", "clientId: 'my own application'")));

        try (RunningServer server = new RunningServer(RunningServer.config().withAccounts(file))) {
            String path = "/v1/customers/" + ONE + "/carts";
            String token = server.token("P", TokenKind.APP_ONLY);
            Answer cart = server.send(server.request("POST", path, token, RunningServer.ONE_LINE));

            assertThat(cart.isOk(201).at("/lastModifiedUser").asText()).matches("[0-9a-f]{64}");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"*abc123", "&x y", "!!java.util.Date abc", "!x"})
    void aSecretThatWouldLoseAPartIsRefused(String secret) throws IOException {
        assertRefused(
                "accounts:\n- name: P\n  tenant: t\n  clientId: c\n  clientSecret: " + secret + "\n  customers: []\n",
                "line 5: what begins with *, & or ! is an alias, an anchor or a tag",
                "put quotes around a text");
    }

    @Test
    void anEmptyFileIsCalledOne() throws IOException {
        assertRefused("", "it is empty; see the README for its shape");
        assertRefused("~", "it is empty; see the README for its shape");
    }

    @Test
    void aDirectoryIsCalledOne() {
        assertThatThrownBy(() -> Server.start(RunningServer.config().withAccounts(directory)))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("--accounts: " + directory + " is a directory; name a file in it");
    }

    @Test
    void aFileThatIsNotThereIsNamed() {
        Path missing = directory.resolve("missing.yaml");
        assertThatThrownBy(() -> Server.start(RunningServer.config().withAccounts(missing)))
                .isInstanceOf(ConfigurationException.class)
                .message()
                .contains("--accounts", missing.toString(), "exists");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'accounts:\n- name: A\n  customers: [' | line 3",
                "'accounts:\n- name: A\n' | tenant is missing",
                "'accounts:\n- name: A\n  tenant: t\n  tokens: {}\n' | clientId is missing",
                "'[{name: A}]' | line 1",
                "'{}' | accounts is missing",
                "'accountz: []\n' | accountz is not known here; there may only be [",
                "'accounts: [\n' | this is no YAML, perhaps for want of a closing bracket",
                "'{accounts: []}' | accounts is empty, so that nobody could call; name at least one",
                "'{accounts: [{name: A, tenant: a/b, clientId: c, customers: []}]}' | the tenant of the account A",
                "'{accounts: [{name: A, tenant: a, clientId: c, customers: []}]}' | the account A has no clientSecret",
                "'{issuer: urn:x, accounts: []}' | issuer and jwksUri belong together",
                "'{audience: urn:x, accounts: []}' | issuer and jwksUri belong together",
                "'{issuer: urn:x, jwksUri: \"http://keys.example/\", accounts: []}' | jwksUri must be an https address",
                "'{issuer: urn:x, jwksUri: nonsense, accounts: []}' | jwksUri must be an https address",
                "'{issuer: urn:x, jwksUri: \"file:///etc/passwd\", accounts: []}' | jwksUri must be an https address",
            })
    void aFileThatMakesNoSenseIsExplained(String text, String said) throws IOException {
        assertRefused(text, said);
    }

    /** Each has the secret where the reader of the file stumbles. */
    static Stream<Arguments> secretsWhereTheReaderStumbles() {
        return Stream.of(
                Arguments.of("accounts:\n- name: A\n  clientSecret: @9xSECRET\n", NO_YAML),
                Arguments.of("accounts:\n- name: A\n  clientSecret: %9xSECRET\n", NO_YAML),
                Arguments.of("accounts:\n- name: A\n  clientSecret: \"9xSECRET\n", NO_YAML),
                Arguments.of("accounts:\n- name: A\n  clientSecret: !9x!SECRET a\n", NO_YAML),
                Arguments.of("accounts:\n- name: A\n  clientSecret: 9x: SECRET\n", NO_YAML),
                Arguments.of(
                        "accounts:\n- clientSecret:9xSECRET\n",
                        "line 2: what stands at /accounts[0] has the wrong kind or shape"),
                Arguments.of(
                        "accounts:\n- clientSecret: {a: 9xSECRET}\n",
                        "line 2: what stands at /accounts[0]/clientSecret has the wrong kind or shape"),
                Arguments.of(
                        "accounts:\n- clientSecret: [9xSECRET]\n",
                        "line 2: what stands at /accounts[0]/clientSecret has the wrong kind or shape"),
                Arguments.of(
                        "accounts:\n- customers: 9xSECRET\n",
                        "line 2: what stands at /accounts[0]/customers has the wrong kind or shape"),
                Arguments.of(
                        "accounts:\n- name: A\n- {name: A, clientSecret:9xSECRET}\n",
                        "in the entry up to line 3: tenant is missing"),
                Arguments.of(
                        "accounts:\n- {name: A, tenant: t, clientId: c, customers: [], clientSecret:9xSECRET}\n",
                        "in the entry up to line 2: there may only be [customers, clientId, tenant, name, refreshToken, userId, clientSecret]"),
                Arguments.of("accounts: 9xSECRET\n", "line 1: what stands at /accounts has the wrong kind or shape"),
                Arguments.of(
                        "accounts:\n- {clientSecret:9xSECRET, clientSecret:9xSECRET}\n",
                        "line 2: each name may stand once in its entry"),
                Arguments.of(
                        "accounts:\n- name: A\n  clientSecret: 9xSECRET\n  clientSecret: 9xSECRET\n",
                        "line 4: clientSecret stands there twice; each name may stand once in its entry"));
    }

    @ParameterizedTest
    @MethodSource("secretsWhereTheReaderStumbles")
    void aSecretOnTheBrokenLineIsNotPrinted(String text, String said) throws IOException {
        Path file = written(text);

        assertThatThrownBy(() -> Server.start(RunningServer.config().withAccounts(file)))
                .isInstanceOf(ConfigurationException.class)
                .hasNoCause()
                .hasMessage("--accounts: " + file + ", " + said + "; correct the file");
    }

    @Test
    void aMemberThatIsNotKnownIsNamedWithThoseThatAre() throws IOException {
        assertRefused(
                "accounts: []\ntokens: {}\n",
                ", in the entry up to line 3: tokens is not known here; there may only be [issuer, audience, accounts, jwksUri];");
        assertRefused(
                "accounts:\n- name: A\n  customers: x\n",
                ", line 3: what stands at /accounts[0]/customers has the wrong kind");
    }

    @Test
    void accountsThatCannotBeToldApartAreRefused() throws IOException {
        assertRefused(
                file(account("P", "t", ONE), account("P", "u", OTHER)), "the accounts P and P have the same name");
        assertRefused(
                file(account("P", "t", ONE), account("Q", "T", OTHER)),
                "the accounts P and Q have the same tenant; each belongs to one");
        assertRefused(
                file(account("P", "t", ONE), account("Q", "u", ONE.toUpperCase(Locale.ROOT))),
                "the accounts P and Q have the same customer; each belongs to one");
    }

    @Test
    void tenantsMayShareAnApplication() throws IOException {
        assertAccepted(file(account("P", "t", ONE), account("Q", "u", OTHER)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1",
                "contoso",
                "1-1-1-1-1",
                "00000000-0000-4000-8000-0000000000a",
                "{" + ONE + "}",
                "'" + ONE + " '"
            })
    void aCustomerThatNoPathCanNameIsRefused(String id) throws IOException {
        assertRefused(
                file(account("P", "t", "'" + id.replace("'", "") + "'")),
                ", in the entry up to line 1: a customer's id is no GUID");
    }

    @ParameterizedTest
    @ValueSource(strings = {"clientSecret", "refreshToken", "clientId", "userId", "name"})
    void whatIsThereIsNotEmpty(String member) throws IOException {
        for (String empty : List.of("''", "'  '", "\"\\t\"")) {
            Map<String, String> members = new HashMap<>(
                    Map.of("name", "P", "tenant", "t", "clientId", "c", "clientSecret", "9xS", "customers", "[]"));
            members.put(member, empty);

            assertRefused(
                    file(members.toString().replace("=", ": ")),
                    ", in the entry up to line 1: ",
                    " has an empty " + member + ";");
        }
    }

    @Test
    void aNameThatStandsTwiceIsNamedWithItsLine() throws IOException {
        String account = "accounts:\n- name: P\n  tenant: t\n  clientId: c\n  clientSecret: 9xS\n  customers: []\n";

        for (String member : List.of("clientSecret", "clientId", "tenant", "customers")) {
            assertRefused(
                    account + "  " + member + ": 9xS\n",
                    ", line 7: " + member + " stands there twice; each name may stand once in its entry");
        }
        assertRefused(account + "accounts: []\n", ", line 7: accounts stands there twice");
    }

    @Test
    void aCustomerMayBeInAnyCountryButOneMustBe() throws IOException {
        String good = file(account("P", "t", ONE));

        assertRefused(good.replace("NZD", "NZX"), "NZX is no ISO 4217 currency");
        assertRefused(good.replace("NZ,", "XX,"), "XX is no ISO 3166 country");
        assertRefused(good.replace("country: NZ, ", ""), "a customer's country is missing");
        assertAccepted(good);
    }

    @Test
    void withAProviderNoSecretsAreNeeded() throws IOException {
        assertAccepted(file(account("P", "t", ONE))
                .replace("{accounts", "{" + PROVIDER + "accounts")
                .replace("clientSecret: secret, ", ""));
    }
}
