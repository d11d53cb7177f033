package dev.cartwright.server.http;

import dev.cartwright.server.domain.Versioned;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

/** Answers one stored resource with its tag (decision 0023). */
final class Tagged {
    private Tagged() {}

    static Response answer(Response.Status status, Versioned<?> stored) {
        return Response.status(status)
                .entity(entity(stored))
                .header(HttpHeaders.ETAG, "\"" + stored.tag() + "\"")
                .build();
    }

    private static Object entity(Versioned<?> stored) {
        String json = stored.json();
        return json == null ? stored.document() : new WrittenModel(json);
    }
}
