package dev.cartwright.server;

import static dev.cartwright.server.RunningServer.CARTS;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenEndpointTest {
    private static final String PATH = "/" + TokenForge.TENANT_A + "/oauth2/token";
    private static final String CART = CARTS + "/00000000-0000-4000-8000-000000000000";
    private static final String STATUS = RunningServer.ORDERS + "/000000000000/provisioningstatus";

    private static final String CLIENT = "client_id=" + TokenForge.CLIENT_A + "&client_secret=partner-a-secret&";
    private static final String APP = CLIENT + "grant_type=client_credentials&resource=https%3A%2F%2Fgraph.windows.net";
    private static final String USER = CLIENT + "grant_type=refresh_token&refresh_token=partner-a-refresh"
            + "&resource=https%3A%2F%2Fapi.partnercenter.microsoft.com&scope=openid";

    private static final int MEBIBYTE = 1_024 * 1_024;

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Answer ask(String path, String form) {
        return server.send(HttpRequest.newBuilder(server.uri(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    private static String token(String form) {
        return ask(PATH, form).at("/access_token").asText();
    }

    private static void assertError(Answer answer, int status, String error, String said) {
        assertThat(answer.status()).as(answer.text()).isEqualTo(status);
        assertThat(answer.at("/error").asText()).isEqualTo(error);
        assertThat(answer.at("/error_description").asText()).contains(said);
        assertThat(answer.json()).hasSize(2);
        assertThat(answer.header("Cache-Control")).contains("no-store");
        assertThat(answer.header("Content-Type")).contains("application/json; charset=utf-8");
        assertThat(answer.text()).doesNotContain("partner-a-");
    }

    @Test
    void anExpiredTokenForTestsIsRefusedAsOne() {
        String token = server.expiredToken("A");

        server.send(server.request("GET", RunningServer.CARTS + "/x", token))
                .isRefused(401, 400)
                .names("The bearer token has expired.");
    }

    @Test
    void anApplicationGetsAnAppOnlyTokenInTheDocumentedForm() {
        Answer answer = ask(PATH, APP);

        long now = server.clock.instant().getEpochSecond();
        Map<String, String> members = new TreeMap<>();
        answer.json().properties().forEach(member -> {
            assertThat(member.getValue().isTextual()).as(member.getKey()).isTrue();
            members.put(member.getKey(), member.getValue().asText());
        });
        String token = members.remove("access_token");
        assertThat(answer.status()).isEqualTo(200);
        assertThat(members)
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "token_type", "Bearer",
                        "expires_in", "3600",
                        "expires_on", Long.toString(now + 3_600),
                        "not_before", Long.toString(now),
                        "resource", "https://graph.windows.net"));
        assertThat(answer.header("Cache-Control")).contains("no-store");
        server.send(server.request("GET", CART, token)).isRefused(404, 800008);
        server.send(server.request("GET", STATUS, token)).isRefused(403, 900329);
    }

    @Test
    void aRefreshTokenGetsAnAppAndUserTokenAndComesBack() {
        Answer answer = ask(PATH, USER);

        assertThat(answer.at("/scope").asText()).isEqualTo("user_impersonation");
        assertThat(answer.at("/refresh_token").asText()).isEqualTo("partner-a-refresh");
        assertThat(answer.at("/resource").asText()).isEqualTo("https://api.partnercenter.microsoft.com");
        server.send(server.request("GET", STATUS, answer.at("/access_token").asText()))
                .isRefused(404, 20000);
    }

    @Test
    void aTokenEndsAfterAnHour() {
        String token = token(APP);

        server.send(server.request("GET", CART, token)).isRefused(404, 800008);
        server.clock.advance(Duration.ofMinutes(60));
        server.send(server.request("GET", CART, token)).isRefused(404, 800008);
        server.clock.advance(Duration.ofMinutes(2));
        server.send(server.request("GET", CART, token)).isRefused(401, 400).says("The bearer token has expired.");
        server.send(server.request("GET", CART, token(APP))).isRefused(404, 800008);
    }

    @ParameterizedTest
    @ValueSource(strings = {"grant_type", "client_id", "client_secret", "resource", "refresh_token"})
    void aMissingFieldIsNamedWhetherItIsAbsentOrEmpty(String field) {
        assertError(
                ask(PATH, USER.replaceFirst("(^|&)" + field + "=[^&]*", "")),
                400,
                "invalid_request",
                "The field " + field + " is missing.");
        assertError(
                ask(PATH, USER.replaceFirst("(^|&)" + field + "=[^&]*", "$1" + field + "=")),
                400,
                "invalid_request",
                "The field " + field + " is missing.");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "client_credentials | password | 400 | unsupported_grant_type | client_credentials or refresh_token",
                "aaaaaaaa-0000-4000-8000-00000000000a | bbbbbbbb-0000-4000-8000-00000000000b | 401 | invalid_client | no application",
                "partner-a-secret | partner-a-secre | 401 | invalid_client | no application",
                "partner-a-secret | partner-b-secret | 401 | invalid_client | no application",
                "graph.windows.net | graph.example | 400 | invalid_target | https://api.partnercenter.microsoft.com",
                "graph.windows.net | graph.windows.net/ | 400 | invalid_target | https://graph.windows.net",
                "client_id | client_id=x&client_id | 400 | invalid_request | given twice",
                "client_id | scope=a&scope=b&client_id | 400 | invalid_request | given twice",
                "graph.windows.net | %zz | 400 | invalid_request | no form",
            })
    void aWrongFieldIsExplained(String part, String wrong, int status, String error, String said) {
        Answer answer = ask(PATH, APP.replace(part, wrong));

        assertError(answer, status, error, said);
    }

    @Test
    void aWrongRefreshTokenIsAnInvalidGrant() {
        assertError(ask(PATH, USER.replace("partner-a-refresh", "partner-b-refresh")), 400, "invalid_grant", "refresh");
    }

    @Test
    void anUnknownTenantAndAnotherPartnersAreRefused() {
        assertError(ask("/nobody/oauth2/token", APP), 400, "invalid_request", "tenant");
        assertError(
                ask("/bbbbbbbb-0000-4000-8000-000000000001/oauth2/token", APP),
                401,
                "invalid_client",
                "no application");
        assertThat(ask("/" + TokenForge.TENANT_A.toUpperCase(Locale.ROOT) + "/oauth2/token", APP)
                        .status())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE", "OPTIONS"})
    void onlyPostIsTaken(String method) {
        Answer answer = server.send(
                HttpRequest.newBuilder(server.uri(PATH)).method(method, HttpRequest.BodyPublishers.noBody()));

        assertError(answer, 405, "invalid_request", "POST");
        assertThat(answer.header("Allow")).contains("POST");
    }

    @Test
    void onlyAFormIsRead() {
        HttpRequest.Builder json =
                HttpRequest.newBuilder(server.uri(PATH)).POST(HttpRequest.BodyPublishers.ofString("{}"));

        assertError(server.send(json), 400, "invalid_request", "x-www-form-urlencoded");
        assertError(
                server.send(json.header("Content-Type", "application/json")),
                400,
                "invalid_request",
                "x-www-form-urlencoded");
        assertError(ask(PATH, ""), 400, "invalid_request", "grant_type");
    }

    @Test
    void aFormThatIsTooLargeIsRefusedHoweverItComes() {
        String large = APP + "&x=" + "y".repeat(16 * 1_024);

        assertError(ask(PATH, large), 413, "invalid_request", "16384 bytes");
        assertError(
                server.send(HttpRequest.newBuilder(server.uri(PATH))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(
                                large.getBytes(java.nio.charset.StandardCharsets.UTF_8))))),
                413,
                "invalid_request",
                "16384 bytes");
        assertError(ask(PATH, APP + "&a=1&b=2".repeat(20)), 400, "invalid_request", "twice");
    }

    private static String head(int length) {
        return "POST " + PATH + " HTTP/1.1\nHost: x\nContent-Type: application/x-www-form-urlencoded\nContent-Length: "
                + length + "\n\n";
    }

    @Test
    void whoeverSendsFarTooMuchStillReadsThatItIs() throws IOException {
        String large = APP + "&x=" + "y".repeat(MEBIBYTE);

        try (RawConnection connection = server.connect()) {
            connection.send(head(large.length()));
            connection.send(large);
            assertError(connection.answer(), 413, "invalid_request", "16384 bytes");

            connection.send(head(APP.length()) + APP);
            assertThat(connection.answer().status()).isEqualTo(200);
        }
    }

    @Test
    void aFormThatDoesNotComeIsGivenUpAsAnyBodyIs() throws IOException {
        try (RawConnection connection = server.connect()) {
            connection.send(head(100) + "grant_type=");

            Answer answer = connection.answer();

            assertError(answer, 408, "invalid_request", "in time");
            assertThat(answer.header("Connection")).contains("close");
            assertThat(connection.untilTheEnd()).isEmpty();
        }
    }

    @Test
    void aFormIsInUtf8() {
        for (String wrong : List.of("&x=\u00ff", "&x=%ff")) {
            assertError(
                    server.raw(head((APP + wrong).length()) + APP + wrong), 400, "invalid_request", "no form in UTF-8");
        }
        assertThat(server.raw(head((APP + "&x=%c3%bf").length()) + APP + "&x=%c3%bf")
                        .status())
                .isEqualTo(200);
    }

    @Test
    void aFormOfTooManyFieldsIsTooLarge() {
        StringBuilder many = new StringBuilder(APP);
        for (int i = 0; i < 20; i++) {
            many.append("&a").append(i).append("=1");
        }

        assertError(ask(PATH, many.toString()), 413, "invalid_request", "20 fields");
    }
}
