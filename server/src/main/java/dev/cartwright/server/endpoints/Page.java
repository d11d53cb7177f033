package dev.cartwright.server.endpoints;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cartwright.server.domain.Sha256;
import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;

/**
 * What a path answers to GET.
 *
 * @param headers with Content-Type and how long it may be kept
 */
record Page(int status, HttpFields headers, ByteBuffer body) {

    /** Of this moment: nobody may keep it. */
    static Page fleeting(int status, String contentType, String text) {
        return new Page(
                status,
                HttpFields.build()
                        .put(HttpHeader.CONTENT_TYPE, contentType)
                        .put(HttpHeader.CACHE_CONTROL, "no-store")
                        .asImmutable(),
                ByteBuffer.wrap(text.getBytes(UTF_8)).asReadOnlyBuffer());
    }

    /** The same until another server is started: who has kept it asks whether it still holds. */
    static Page lasting(String contentType, byte[] bytes) {
        return new Page(
                HttpStatus.OK_200,
                HttpFields.build()
                        .put(HttpHeader.CONTENT_TYPE, contentType)
                        .put(HttpHeader.CACHE_CONTROL, "no-cache")
                        .put(HttpHeader.ETAG, "\"" + Sha256.hex(bytes).substring(0, 32) + "\"")
                        .asImmutable(),
                ByteBuffer.wrap(bytes).asReadOnlyBuffer());
    }

    Page with(String header, String value) {
        return new Page(status, HttpFields.build(headers).put(header, value).asImmutable(), body);
    }
}
