package dev.cartwright.client;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an error body says, from either documented shape. */
record Fault(
        @Nullable Long code,
        @Nullable String description,
        List<String> data,
        @Nullable String source,
        String body) {

    Fault {
        data = List.copyOf(data);
    }
}
