package dev.cartwright.server.endpoints;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
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
                        .put(HttpHeader.ETAG, "\"" + digest(bytes) + "\"")
                        .asImmutable(),
                ByteBuffer.wrap(bytes).asReadOnlyBuffer());
    }

    Page with(String header, String value) {
        return new Page(status, HttpFields.build(headers).put(header, value).asImmutable(), body);
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
