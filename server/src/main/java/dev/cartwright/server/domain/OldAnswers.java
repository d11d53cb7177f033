package dev.cartwright.server.domain;

import java.time.OffsetDateTime;

/** Answers of writes that nobody can ask for any more. Thread-safe. */
public final class OldAnswers {
    /** Small enough that nobody waits for it: a few milliseconds. */
    private static final int CHUNK = 500;

    private final Transactions transactions;
    private final ServiceTime time;

    public OldAnswers(Transactions transactions, ServiceTime time) {
        this.transactions = transactions;
        this.time = time;
    }

    /** Removes them all, a chunk in a write, and says how many there were. */
    public int forget() {
        OffsetDateTime limit = time.now().minus(RepeatableWrites.REMEMBERED);
        int forgotten = 0;
        int chunk;
        do {
            chunk = transactions.write(stores -> stores.answers().forgetBefore(limit, CHUNK));
            forgotten += chunk;
        } while (chunk == CHUNK);
        return forgotten;
    }
}
