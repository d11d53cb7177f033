package dev.cartwright.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What came back, however it was asked for; header names in lower case. */
record Answer(int status, Map<String, List<String>> headers, String text) {
    private static final ObjectMapper JSON = new ObjectMapper();

    JsonNode json() {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("not JSON: " + text, e);
        }
    }

    JsonNode at(String pointer) {
        return json().at(pointer);
    }

    Optional<String> header(String name) {
        List<String> values = headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
        assertThat(values).as(name).hasSizeLessThan(2);
        return values.stream().findFirst();
    }

    /** Asserts the documented envelope and the headers that every answer carries. */
    Answer isRefused(int expectedStatus, int code) {
        assertThat(status).as(text).isEqualTo(expectedStatus);
        assertThat(at("/code").isInt()).as(text).isTrue();
        assertThat(at("/code").asInt()).as(text).isEqualTo(code);
        assertThat(at("/description").asText()).isNotBlank().hasSizeLessThanOrEqualTo(1024);
        assertThat(at("/data").isArray()).isTrue();
        assertThat(at("/data")).isEmpty();
        assertThat(at("/source").asText()).isEqualTo("Cartwright");
        assertThat(json().size()).isEqualTo(4);
        assertThat(text).doesNotContain("Exception", "\tat ");
        return hasServiceHeaders();
    }

    Answer hasServiceHeaders() {
        String guid = "[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}";
        assertThat(header("MS-RequestId").orElseThrow()).matches(guid);
        assertThat(header("MS-CorrelationId").orElseThrow()).matches(guid);
        assertThat(header("MS-CV").orElseThrow()).matches("[0-9A-Za-z+/]{16}\\.0");
        assertThat(header("MS-ServerId").orElseThrow()).matches("[0-9A-F]{8}");
        assertThat(header("X-Locale").orElseThrow()).isEqualTo("en-US,en-US");
        assertThat(header("Content-Type")).contains("application/json; charset=utf-8");
        assertThat(header("Content-Length")).isPresent();
        assertThat(header("Transfer-Encoding")).isEmpty();
        assertThat(header("Date")).isPresent();
        return this;
    }

    Answer names(String... places) {
        assertThat(at("/description").asText()).contains(places);
        return this;
    }

    Answer says(String description) {
        assertThat(at("/description").asText()).isEqualTo(description);
        return this;
    }

    Answer isOk(int expectedStatus) {
        assertThat(status).as(text).isEqualTo(expectedStatus);
        return hasServiceHeaders();
    }
}
