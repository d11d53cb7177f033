package dev.cartwright.server.endpoints;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.util.List;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.util.Fields;
import org.eclipse.jetty.util.UrlEncoded;

/** The fields of a request for a token. */
record TokenForm(Fields fields) {
    static final int LARGEST = 16 * 1_024;

    private static final int MOST_FIELDS = 20;

    /** @throws OAuthException when a field is given twice, even one that nobody reads, or when there are too many */
    TokenForm {
        if (fields.getSize() > MOST_FIELDS) {
            throw tooLarge();
        }
        for (Fields.Field field : fields) {
            if (field.hasMultipleValues()) {
                throw OAuthException.invalidRequest("A field is given twice; each may be given once.");
            }
        }
    }

    /** @throws OAuthException when these bytes are no such form */
    static TokenForm of(byte[] body) {
        try {
            String text = UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString();
            Fields fields = new Fields();
            UrlEncoded.decodeUtf8To(text, 0, text.length(), fields);
            return new TokenForm(fields);
        } catch (CharacterCodingException | IllegalArgumentException e) {
            throw OAuthException.invalidRequest("The body is no form in UTF-8.");
        }
    }

    static OAuthException tooLarge() {
        return new OAuthException(
                HttpStatus.PAYLOAD_TOO_LARGE_413,
                "invalid_request",
                "The body is larger than " + LARGEST + " bytes, or has more than " + MOST_FIELDS + " fields.");
    }

    /** An empty field counts as missing. */
    String required(String name) {
        List<String> values = fields.getValuesOrEmpty(name);
        if (values.isEmpty() || values.get(0).isEmpty()) {
            throw OAuthException.invalidRequest("The field " + name + " is missing.");
        }
        return values.get(0);
    }
}
