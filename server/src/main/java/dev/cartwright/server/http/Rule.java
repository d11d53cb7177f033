package dev.cartwright.server.http;

import com.networknt.schema.Schema;
import org.jspecify.annotations.Nullable;

/** What a body or a parameter must be. Thread-safe. */
final class Rule {
    private final Place place;
    private final Schema requestView;
    private volatile @Nullable String lastValid;

    Rule(Place place, Schema requestView) {
        this.place = place;
        this.requestView = requestView;
    }

    /** Its form and codes. */
    Place place() {
        return place;
    }

    /** Its schema without what only the service writes. */
    Schema requestView() {
        return requestView;
    }

    /** Whether this is the text that was last found valid: most parameters are judged twice, or the same from call to call. */
    boolean isLastValid(String text) {
        return text.equals(lastValid);
    }

    void noteValid(String text) {
        lastValid = text;
    }
}
