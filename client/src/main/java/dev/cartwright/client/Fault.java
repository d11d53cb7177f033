package dev.cartwright.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an error body says, from either documented shape. */
record Fault(
        @Nullable Integer code,
        @Nullable String description,
        List<String> data,
        @Nullable String source,
        String body) {

    Fault {
        data = List.copyOf(data);
    }

    /** The same without the token, which is looked for in what was read: a short one would spoil the JSON itself. */
    Fault without(Secret secret) {
        return new Fault(
                code,
                description == null ? null : secret.removedFrom(description),
                data.stream().map(secret::removedFrom).toList(),
                source == null ? null : secret.removedFrom(source),
                secret.removedFrom(body));
    }

    /** The status that says it best: a stale tag is documented with 400 as well as with 412 (decision 0023). */
    int meant(int status) {
        return code != null && code == ErrorCodes.ETAG_STALE ? 412 : status;
    }
}
