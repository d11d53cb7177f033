package dev.cartwright.server.store;

import dev.cartwright.server.domain.AnswerKey;
import dev.cartwright.server.domain.RecordedAnswer;
import dev.cartwright.server.domain.Stores;
import dev.cartwright.server.domain.Versioned;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** A write that needs about as much room as a caller's, and leaves nothing. */
final class Trial {
    /** Of nobody: a partner has a name. */
    private static final AnswerKey KEY = new AnswerKey("", "", "");
    /** Older than all that was ever recorded, so that nothing else is forgotten with it. */
    private static final OffsetDateTime RECORDED = Instant.EPOCH.atOffset(ZoneOffset.UTC);

    private static final int ROOM = 16 * 1_024;

    private Trial() {}

    static boolean write(Stores stores) {
        stores.answers().save(KEY, new RecordedAnswer<>("", new Versioned<>("x".repeat(ROOM), 1), RECORDED));
        return stores.answers().forgetBefore(RECORDED.plusNanos(1), 1) == 1;
    }
}
