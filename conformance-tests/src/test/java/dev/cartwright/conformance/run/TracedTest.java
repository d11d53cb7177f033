package dev.cartwright.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.conformance.wire.Headers;
import dev.cartwright.conformance.wire.Request;
import dev.cartwright.conformance.wire.Response;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TracedTest {

    private static final Request REQUEST = new Request("GET", "/", Headers.NONE, new byte[0]);

    @Test
    void ofAHugeAnswerTheBeginningIsKept() {
        String text = kept("x".repeat(3_000_000));

        assertThat(text).hasSizeLessThan(70_000).startsWith("xxx").contains("3,000,000 bytes in all");
    }

    @Test
    void anyOtherIsKeptWhole() {
        assertThat(kept("x".repeat(60_000))).isEqualTo("x".repeat(60_000));
    }

    private static String kept(String body) {
        Response response = new Response(200, "", Headers.NONE, new byte[0]).withBody(body);
        return new Traced("step", REQUEST, Optional.of(response))
                .response()
                .orElseThrow()
                .text();
    }
}
