package dev.cartwright.conformance.proof;

import dev.cartwright.client.Credential;
import dev.cartwright.client.PartnerCenter;
import dev.cartwright.server.Server;
import dev.cartwright.server.ServerConfig;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** Our server with its sample accounts, and its tables as anybody sees them who opens the file. */
record SampleServer(Server server, String store) implements AutoCloseable {
    static final String CUSTOMER = "d6bf25b7-e0a8-4f2d-a31b-97b55cfc774d";
    static final String ITEM = "CFQ7TTC0LH0Z:0001:CFQ7TTC0K18P";

    static SampleServer on(Path file) {
        String store = "jdbc:sqlite:" + file;
        return new SampleServer(Server.start(ServerConfig.defaults().withPort(0).withStore(store)), store);
    }

    URI uri() {
        return server.baseUri();
    }

    Credential credential() {
        return credential(uri());
    }

    /** For the first sample account, at any server that has it. */
    static Credential credential(URI server) {
        return Credential.appOnly(
                server.resolve("/aaaaaaaa-0000-4000-8000-000000000001/oauth2/token"),
                "aaaaaaaa-0000-4000-8000-00000000000a",
                "partner-a-secret");
    }

    /** One of our own, with nothing in between. */
    PartnerCenter client() {
        return PartnerCenter.builder().endpoint(uri()).credential(credential()).build();
    }

    long count(String table) throws IOException {
        try (Connection connection = DriverManager.getConnection(store);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IOException("cannot count the rows of " + table, e);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
