package dev.cartwright.server.store;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** A PostgreSQL that ends with the tests; unlike the library's default it forces commits to disk. */
public final class PostgresqlInstance {
    private static final PostgresqlInstance SHARED = new PostgresqlInstance();

    private final AtomicInteger schemas = new AtomicInteger();
    private final EmbeddedPostgres server;

    private PostgresqlInstance() {
        try {
            server = durable().start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static PostgresqlInstance shared() {
        return SHARED;
    }

    /** One that forces commits to disk. */
    public static EmbeddedPostgres.Builder durable() {
        return EmbeddedPostgres.builder()
                .setServerConfig("fsync", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("full_page_writes", "on");
    }

    /** The URL of an empty database of another encoding than UTF-8. */
    public String latinDatabase() {
        String name = "latin" + schemas.incrementAndGet();
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create database " + name + " encoding 'LATIN1' locale 'C' template template0");
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return server.getJdbcUrl("postgres", name);
    }

    /** The URL of an empty schema, for one test. */
    public String emptySchema() {
        String schema = "test" + schemas.incrementAndGet();
        try (Connection connection = server.getPostgresDatabase().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create schema " + schema);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return server.getJdbcUrl("postgres", "postgres") + "&currentSchema=" + schema;
    }
}
