package dev.cartwright.server.proof;

import dev.cartwright.server.store.PostgresqlInstance;
import java.io.IOException;

/** What a server can keep its data in. */
enum DatabaseKind {
    SQLITE(1) {
        @Override
        Database open() throws IOException {
            Scratch scratch = Scratch.open();
            return new Database(scratch.sqlite("proof.db"), scratch);
        }
    },

    /** A server in a process of its own that forces every commit to disk. It lives as long as the proof, whoever is killed. */
    POSTGRESQL(2) {
        @Override
        Database open() {
            return new Database(PostgresqlInstance.shared().emptySchema(), () -> {});
        }
    };

    private final int servers;

    DatabaseKind(int servers) {
        this.servers = servers;
    }

    /** An empty one, gone when it is closed or with the proof. */
    abstract Database open() throws IOException;

    /** How many servers a proof runs on it. */
    int servers() {
        return servers;
    }
}
