package dev.cartwright.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What came around an answer. */
final class ResponseTest {
    @Test
    void nobodyChangesItsHeadersAfterwards() {
        List<String> values = new ArrayList<>(List.of("\"4\""));
        Response<String> response = new Response<>(200, Map.of("ETag", values), "id", "correlation", "value");

        values.set(0, "\"5\"");

        assertThat(response.tag()).hasValue("\"4\"");
        assertThat(response.headers().get("ETag")).isUnmodifiable();
    }
}
