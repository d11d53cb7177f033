package dev.cartwright.server.proof;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Servers on one database: one process where the database is a file, two where it is a server itself. */
final class Fleet implements AutoCloseable {
    private final Database database;
    private final List<String> stores;
    private final List<ServerProcess> servers = new ArrayList<>();

    private Fleet(Database database, List<String> stores) {
        this.database = database;
        this.stores = List.copyOf(stores);
    }

    static Fleet start(DatabaseKind kind) throws IOException {
        Database database = kind.open();
        return start(database, Collections.nCopies(kind.servers(), database.url()));
    }

    /** The planted fault: only the first is on the database. */
    static Fleet apart(DatabaseKind kind) throws IOException {
        Database database = kind.open();
        List<String> stores = new ArrayList<>(Collections.nCopies(kind.servers(), "memory"));
        stores.set(0, database.url());
        return start(database, stores);
    }

    private static Fleet start(Database database, List<String> stores) throws IOException {
        Fleet fleet = new Fleet(database, stores);
        try {
            for (String store : stores) {
                fleet.servers.add(ServerProcess.quick(store));
            }
            return fleet;
        } catch (IOException | RuntimeException e) {
            fleet.close();
            throw e;
        }
    }

    Database database() {
        return database;
    }

    /** As {@code kill -9}; the others do not hear of it. */
    void kill(int number) throws InterruptedException {
        servers.get(number).kill();
    }

    /** A new process in place of one that was killed. */
    void replace(int number) throws IOException {
        servers.set(number, ServerProcess.quick(stores.get(number)));
    }

    /** Which server the caller of this number talks to: they take turns. */
    Target target(int caller) {
        return servers.get(caller % servers.size()).target();
    }

    @Override
    public void close() throws IOException {
        servers.forEach(ServerProcess::close);
        database.close();
    }
}
