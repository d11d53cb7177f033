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

    /** The status that says it best: a stale tag is documented with 400 as well as with 412 (decision 0023). */
    int meant(int status) {
        return code != null && code == ErrorCodes.ETAG_STALE ? 412 : status;
    }
}
