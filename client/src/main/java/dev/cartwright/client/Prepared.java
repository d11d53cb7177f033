package dev.cartwright.client;

import dev.cartwright.client.generated.ApiResponse;
import dev.cartwright.client.generated.Pair;
import jakarta.ws.rs.core.GenericType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the generated code makes of a call: a request that can be sent, and sent again. It passes for the answer that the generated code
 * waits for, since that is the one thing which it hands back with the right type.
 */
final class Prepared<T> extends ApiResponse<T> {
    private final String method;
    private final String path;
    private final List<Pair> query;
    private final Map<String, String> headers;
    private final byte @Nullable [] body;
    private final String accept;
    private final @Nullable String contentType;
    private final GenericType<T> type;
    private final Repetition repetition;

    Prepared(
            String method,
            String path,
            List<Pair> query,
            Map<String, String> headers,
            byte @Nullable [] body,
            String accept,
            @Nullable String contentType,
            GenericType<T> type) {
        this(method, path, query, headers, body, accept, contentType, type, Repetition.UNDER_ITS_ID);
    }

    private Prepared(
            String method,
            String path,
            List<Pair> query,
            Map<String, String> headers,
            byte @Nullable [] body,
            String accept,
            @Nullable String contentType,
            GenericType<T> type,
            Repetition repetition) {
        super(0, Map.of());
        this.method = method;
        this.path = path;
        this.query = List.copyOf(query);
        this.headers = Map.copyOf(headers);
        this.body = body;
        this.accept = accept;
        this.contentType = contentType;
        this.type = type;
        this.repetition = repetition;
    }

    /** The same as one of those that an update sends. */
    Prepared<T> ofUpdate() {
        return new Prepared<>(
                method, path, query, headers, body, accept, contentType, type, Repetition.BY_ANOTHER_UPDATE);
    }

    String method() {
        return method;
    }

    /** Below the endpoint, its variables escaped. */
    String path() {
        return path;
    }

    List<Pair> query() {
        return query;
    }

    /** What this call alone carries, such as If-Match. */
    Map<String, String> headers() {
        return headers;
    }

    byte @Nullable [] body() {
        return body;
    }

    String accept() {
        return accept;
    }

    @Nullable
    String contentType() {
        return contentType;
    }

    GenericType<T> type() {
        return type;
    }

    Repetition repetition() {
        return repetition;
    }
}
