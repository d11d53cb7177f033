package dev.cartwright.conformance.wire;

import java.nio.charset.StandardCharsets;

/**
 * A request as it stands on the wire.
 *
 * @param target path and query, as sent in the request line
 * @param body the bytes after the head; empty when there are none
 */
@SuppressWarnings("ArrayRecordComponent") // copied on the way in and out
public record Request(String method, String target, Headers headers, byte[] body) {

    public Request {
        body = body.clone();
    }

    @Override
    public byte[] body() {
        return body.clone();
    }

    /** The body read as UTF-8, as it was sent. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }

    /** The body read as UTF-8, without a byte-order mark. */
    public String json() {
        String text = text();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** The target without its query. */
    public String path() {
        int query = target.indexOf('?');
        return query < 0 ? target : target.substring(0, query);
    }

    public Request withHeaders(Headers newHeaders) {
        return new Request(method, target, newHeaders, body);
    }

    public Request withTarget(String newTarget) {
        return new Request(method, newTarget, headers, body);
    }

    public Request withBody(String newBody) {
        return new Request(method, target, headers, newBody.getBytes(StandardCharsets.UTF_8));
    }
}
