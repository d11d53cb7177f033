package dev.cartwright.conformance.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What is wrong with printed heads, and what is not. */
class HeadReaderTest {

    @Test
    void aHeadThatHttpAllowsHasNoDefect() {
        assertThat(repaired("PUT {baseURL}/v1/x/{cart-id}/ HTTP/1.1\nContent-Length: 1\nX-Empty:\n\n{}\n"))
                .isEqualTo("PUT {baseURL}/v1/x/{cart-id}/ HTTP/1.1\nContent-Length: 1\nX-Empty:\n\n{}\n");
        assertThat(defects("HTTP/2 204\n")).isEmpty();
    }

    @Test
    void startLinesAreRepaired() {
        assertThat(repaired("post  /v1/a b\n")).isEqualTo("POST /v1/a%20b HTTP/1.1\n");
        assertThat(repaired("GET /v1/x HTTP1.1\n")).isEqualTo("GET /v1/x HTTP/1.1\n");
        assertThat(repaired("HTTP/1.1 Created\n")).isEqualTo("HTTP/1.1 201 Created\n");
        assertThat(repaired("HTTP 200 OK\n")).isEqualTo("HTTP/1.1 200 OK\n");
        assertThat(repaired("404 Not Found\n")).isEqualTo("HTTP/1.1 404 Not Found\n");
        assertThat(repaired("HTTP/1.1  201Created\n")).isEqualTo("HTTP/1.1 201 Created\n");
    }

    @Test
    void aStatusThatNobodyKnowsTakesAPerson() {
        assertThat(defects("HTTP/1.1 Létrehozva\n\n{}\n"))
                .singleElement()
                .satisfies(defect -> assertThat(defect.proposals()).isEmpty())
                .extracting(Defect::kind)
                .isEqualTo(Defect.Kind.START_LINE);
    }

    @Test
    void headerLinesAreRepaired() {
        assertThat(repaired("HTTP/1.1 200 OK\nDate Thu, 15 Mar 2018 17:15:01 GMT\nContent Type: text/plain\nMS-CV : x\n"
                        + "X-Locale = en-US\nLocation https://x.example/\n“Via”: y\n...\n\n"))
                .isEqualTo("HTTP/1.1 200 OK\nDate: Thu, 15 Mar 2018 17:15:01 GMT\nContent-Type: text/plain\nMS-CV: x\n"
                        + "X-Locale: en-US\nLocation: https://x.example/\nVia: y\n\n");
    }

    @Test
    void anEmptyLineIsMissingOrTooMuch() {
        assertThat(repaired("HTTP/1.1 200 OK\r\nA: b\r\n{}\r\n")).isEqualTo("HTTP/1.1 200 OK\r\nA: b\r\n\r\n{}\r\n");
        assertThat(repaired("HTTP/1.1 200 OK\n\nA: b\n\n{}\n")).isEqualTo("HTTP/1.1 200 OK\nA: b\n\n{}\n");
    }

    @Test
    void aBodyThatTheHeadCallsTextMayBeginLikeAHeaderLine() {
        assertThat(defects("HTTP/1.1 200 OK\nContent-Type: text/plain\n\nError: upstream gone\n"))
                .isEmpty();
        assertThat(repaired("HTTP/1.1 200 OK\nDate: x\n\nContent-Type: text/plain\n\nA: b\n"))
                .isEqualTo("HTTP/1.1 200 OK\nDate: x\nContent-Type: text/plain\n\nA: b\n");
        assertThat(repaired("HTTP/1.1 200 OK\nContent-Type: application/json\n\nDate: x\n\n{}\n"))
                .isEqualTo("HTTP/1.1 200 OK\nContent-Type: application/json\nDate: x\n\n{}\n");
    }

    @Test
    void proseAndCodeAreNoHead() {
        assertThat(HeadReader.read(Called.OTHER, "Get the cart first.\n")).isEmpty();
        assertThat(HeadReader.read(Called.OTHER, "{\"a\": 1}\n")).isEmpty();
        assertThat(HeadReader.read(Called.OTHER, "name: x\non: push\n")).isEmpty();
        assertThat(HeadReader.read(Called.OTHER, "HTTP headers are listed elsewhere.\n"))
                .isEmpty();
        assertThat(HeadReader.read(Called.OTHER, "200 licences\n")).isEmpty();
    }

    private static List<Defect> defects(String text) {
        return HeadReader.read(Called.OTHER, text).orElseThrow().defects();
    }

    private static String repaired(String text) {
        return Edit.apply(
                text, defects(text).stream().flatMap(it -> it.edits().stream()).toList());
    }
}
