package dev.cartwright.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The encodings that the body of a refusal comes in. */
final class RefusalEncodingTest extends ClientTest {
    @ParameterizedTest
    @ValueSource(strings = {"UTF-16BE", "UTF-16LE", "UTF-8"})
    void aBodyIsReadInTheEncodingThatItBeginsWith(String charset) {
        byte[] body = "\uFEFF{\"code\":7,\"description\":\"gr\u00f6\u00dfer\"}".getBytes(Charset.forName(charset));
        server.answers(400, body);

        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> cart().get());

        assertThat(refused.code()).hasValue(7);
        assertThat(refused.description()).contains("gr\u00f6\u00dfer");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: application/json; charset=utf-16le",
                "Content-Type: application/json;Charset=\"UTF-16LE\"",
                "Content-Type: application/json",
                "X-No: type"
            })
    void aBodyIsReadInTheEncodingThatItsTypeOrItsZerosTell(String line) {
        byte[] body = "{\"code\":7,\"description\":\"gr\u00f6\u00dfer\"}".getBytes(StandardCharsets.UTF_16LE);
        server.sends("HTTP/1.1 400 No\r\n" + line + "\r\nContent-Length: " + body.length + "\r\n\r\n", body);

        assertThat(catchThrowableOfType(RefusedException.class, () -> cart().get())
                        .description())
                .contains("gr\u00f6\u00dfer");
    }

    @Test
    void anEncodingThatNobodyKnowsIsReadAsUtf8() {
        String head = "HTTP/1.1 400 No\r\nContent-Type: text/html; charset=x-none\r\nContent-Length: 4\r\n\r\n";
        server.sends(head, "gr\u00f6".getBytes(StandardCharsets.UTF_8));

        assertThat(catchThrowableOfType(RefusedException.class, () -> cart().get())
                        .body())
                .isEqualTo("gr\u00f6");
    }
}
