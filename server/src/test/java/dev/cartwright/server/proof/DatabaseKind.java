package dev.cartwright.server.proof;

import java.io.IOException;

/** What a server can keep its data in. */
enum DatabaseKind {
    SQLITE(1) {
        @Override
        Database open() throws IOException {
            Scratch scratch = Scratch.open();
            return new Database(scratch.sqlite("proof.db"), scratch);
        }
    };

    private final int servers;

    DatabaseKind(int servers) {
        this.servers = servers;
    }

    /** An empty one, gone when it is closed. */
    abstract Database open() throws IOException;

    /** How many servers a proof runs on it. */
    int servers() {
        return servers;
    }
}
