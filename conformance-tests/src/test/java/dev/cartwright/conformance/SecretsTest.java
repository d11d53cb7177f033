package dev.cartwright.conformance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.conformance.wire.Headers;
import dev.cartwright.conformance.wire.Request;
import dev.cartwright.conformance.wire.Response;
import dev.cartwright.conformance.wire.WireServer;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Secrets that we hold, and those that a target sends by mistake, come into no report and onto no terminal. */
class SecretsTest {

    private static final String CLIENT_SECRET = "planted-01\\\"+/&= secret";
    private static final String REFRESH_TOKEN = "planted-02-refresh";
    private static final String APP_TOKEN = "planted-03-app/token+x==";
    private static final String USER_TOKEN = "planted-04-user";

    private final StringWriter printed = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void twentyPlantedSecretsAreNowhere() throws IOException {
        try (WireServer server = WireServer.start(SecretsTest::answer)) {
            run(
                    "server",
                    "--base-url",
                    server.baseUri().toString(),
                    "--token-url",
                    server.baseUri() + "/token?sig=planted-05",
                    "--client-id",
                    "id",
                    "--client-secret",
                    CLIENT_SECRET,
                    "--refresh-token",
                    REFRESH_TOKEN,
                    "--profile",
                    "cartwright",
                    "--cases",
                    "getCart/an-unknown-cart");
            run(
                    "server",
                    "--base-url",
                    server.baseUri().toString(),
                    "--token-url",
                    server.baseUri() + "/refused",
                    "--client-id",
                    "id",
                    "--client-secret",
                    CLIENT_SECRET);
            run("server", "--base-url", "http://user:planted-06@127.0.0.1:1");
        }
        run(
                "client",
                "--cases",
                "getCart/an-unknown-cart",
                "--command",
                "echo 'Authorization: Bearer planted-07' >&2; read line;"
                        + " echo '{\"id\":1,\"broken\":\"client_secret=planted-08\"}'; read line");

        try (Stream<Path> files = Files.list(folder)) {
            List<Path> reports = files.toList();
            assertThat(reports).hasSize(5);
            for (Path report : reports) {
                assertThat(Files.readString(report))
                        .as(report.toString())
                        .doesNotContain("planted")
                        .doesNotContain("cGxhbnRlZ");
            }
        }
        assertThat(printed.toString())
                .contains("FAIL", "<token>")
                .doesNotContain("planted")
                .doesNotContain("cGxhbnRlZ");
    }

    private static Response answer(Request request) {
        if (request.path().equals("/token")) {
            String token = request.text().contains("refresh") ? USER_TOKEN : APP_TOKEN;
            return json(200, "{\"access_token\": \"" + token + "\", \"expires_in\": 3600}");
        }
        if (request.path().equals("/refused")) {
            return json(401, "{\"error_description\": \"wrong: planted-01\\\\\\\"+/&= secret\"}");
        }
        String text = String.join(
                " ",
                APP_TOKEN,
                USER_TOKEN,
                REFRESH_TOKEN,
                CLIENT_SECRET,
                URLEncoder.encode(CLIENT_SECRET, UTF_8),
                base64(CLIENT_SECRET),
                base64(USER_TOKEN),
                "Basic " + base64("id:planted-09"),
                "X-Api-Key: planted-10\n",
                "Proxy-Authorization: planted-11\n",
                "refresh_token=planted-12&client_assertion=planted-13",
                "{\"id_token\":\"planted-14\",\"password\":\"planted-15\"}",
                "\\\"access_token\\\":\\\"planted-16\\\"",
                "https://user:planted-17@proxy.example/ https://x.example/?a=b&signature=planted-18",
                "eyJhbGciOiJub25lIn0.cGxhbnRlZC0xOQ.c2lnbmVk");
        return json(500, "{\"code\": 1, \"description\": " + quoted(text) + "}")
                .withHeaders(Headers.of(
                        "Content-Type",
                        "application/json",
                        "Set-Cookie",
                        "session=planted-20",
                        "Location",
                        "/login?token=planted-21"));
    }

    private static Response json(int status, String body) {
        return new Response(status, "", Headers.of("Content-Type", "application/json"), body.getBytes(UTF_8));
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(UTF_8));
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    private void run(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--report-dir", folder.toString()));
        PrintWriter out = new PrintWriter(printed, true);
        Main.run(out, out, all.toArray(String[]::new));
    }
}
