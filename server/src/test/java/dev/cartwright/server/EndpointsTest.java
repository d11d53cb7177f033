package dev.cartwright.server;

import static dev.cartwright.server.RunningServer.APP;
import static dev.cartwright.server.RunningServer.CARTS;
import static dev.cartwright.server.RunningServer.ONE_LINE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EndpointsTest {
    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "/health/live | application/json | no-store",
                "/health/ready | application/json | no-store",
                "/metrics | text/plain; version=0.0.4; charset=utf-8 | no-store",
                "/openapi.yaml | application/yaml | no-cache",
                "/docs | text/html; charset=utf-8 | no-cache",
                "/docs/start.js | text/javascript; charset=utf-8 | no-cache",
                "/docs/swagger-ui-bundle.js | text/javascript; charset=utf-8 | no-cache",
                "/docs/swagger-ui.css | text/css; charset=utf-8 | no-cache",
                "/docs/favicon.png | image/png | no-cache",
            })
    void everyPathHasItsTypeAndSaysHowLongItHolds(String path, String type, String kept) {
        Answer got = server.get(path);
        Answer head = server.send(server.request("HEAD", path, APP));

        assertThat(got.status()).isEqualTo(200);
        assertThat(got.header("Content-Type")).contains(type);
        assertThat(got.header("Cache-Control")).contains(kept);
        assertThat(head.status()).isEqualTo(200);
        assertThat(head.text()).isEmpty();
        assertThat(head.header("Content-Type")).contains(type);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health/live", "/health/ready", "/metrics", "/openapi.yaml", "/docs"})
    void otherMethodsAreRefused(String path) {
        assertThat(server.post(path, "{}").isRefused(405, 900127).header("Allow"))
                .contains("GET, HEAD");
    }

    @Test
    void theContractIsServedByteForByteAndNotTwice() throws IOException {
        Answer contract = server.get("/openapi.yaml");

        assertThat(contract.text()).isEqualTo(Files.readString(Path.of("../api-spec/openapi.yaml"), UTF_8));
        Answer again = server.send(server.request("GET", "/openapi.yaml", APP)
                .header("If-None-Match", contract.header("ETag").orElseThrow()));
        assertThat(again.status()).isEqualTo(304);
        assertThat(again.text()).isEmpty();
    }

    @Test
    void theReferencePageMayLoadNothingFromElsewhere() {
        assertThat(server.get("/docs").header("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'")
                .contains("connect-src 'self'")
                .doesNotContain("http");
        assertThat(server.get("/docs").text()).doesNotContain("//");
    }

    @Test
    void answersAreCountedByOperationMethodAndStatus() {
        server.post(CARTS, ONE_LINE).isOk(201);
        server.get(CARTS + "/x").isRefused(400, 2000);
        server.get("/nothing").isRefused(404, 1000);

        assertThat(server.get("/metrics").text())
                .contains(
                        "cartwright_http_request_duration_seconds_count{method=\"POST\",operation=\"createCart\",status=\"201\"} 1",
                        "cartwright_http_request_duration_seconds_count{method=\"GET\",operation=\"getCart\",status=\"400\"} 1",
                        "cartwright_http_request_duration_seconds_count{method=\"GET\",operation=\"none\",status=\"404\"} 1",
                        "jvm_memory_used_bytes");
    }

    @Test
    void aServerThatLivesAndIsReadySaysSo() {
        assertThat(server.get("/health/live").text()).isEqualTo("{\"status\":\"live\"}");
        assertThat(server.get("/health/ready").text()).isEqualTo("{\"status\":\"ready\"}");
    }
}
