package dev.cartwright.conformance.wire;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A response as it stands on the wire, interim answers skipped and chunks joined.
 *
 * @param reason the reason phrase; empty when none was sent
 * @param body the bytes after the head; empty when there are none
 */
@SuppressWarnings("ArrayRecordComponent") // copied on the way in and out
public record Response(int status, String reason, Headers headers, byte[] body) {

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    public Response {
        body = body.clone();
    }

    @Override
    public byte[] body() {
        return body.clone();
    }

    /** Whether the body begins with a UTF-8 byte-order mark, as the service's successes do (decision 0007). */
    public boolean hasByteOrderMark() {
        return body.length >= 3 && Arrays.equals(body, 0, 3, BYTE_ORDER_MARK, 0, 3);
    }

    /** The body read as UTF-8, without its byte-order mark. */
    public String text() {
        int start = hasByteOrderMark() ? 3 : 0;
        return new String(body, start, body.length - start, StandardCharsets.UTF_8);
    }

    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    /** Whether the server says that it has failed, and not the caller. */
    public boolean isServerError() {
        return status >= 500;
    }

    public Response withHeaders(Headers newHeaders) {
        return new Response(status, reason, newHeaders, body);
    }

    public Response withBody(String newBody) {
        return new Response(status, reason, headers, newBody.getBytes(StandardCharsets.UTF_8));
    }

    public Response withStatus(int newStatus) {
        return new Response(newStatus, reason, headers, body);
    }
}
