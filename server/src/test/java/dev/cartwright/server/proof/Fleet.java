package dev.cartwright.server.proof;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Servers on one database: one process where the database is a file, two where it is a server itself. */
final class Fleet implements AutoCloseable {
    private static final List<String> SMALL_HEAP = List.of("-Xmx256m");

    private final Database database;
    private final List<ServerProcess> servers = new ArrayList<>();

    private Fleet(Database database) {
        this.database = database;
    }

    static Fleet start(DatabaseKind kind) throws IOException {
        Fleet fleet = new Fleet(kind.open());
        try {
            for (int server = 0; server < kind.servers(); server++) {
                fleet.servers.add(ServerProcess.server(SMALL_HEAP, fleet.database.url()));
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

    ServerProcess server(int number) {
        return servers.get(number);
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
