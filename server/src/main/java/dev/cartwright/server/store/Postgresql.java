package dev.cartwright.server.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;

/** PostgreSQL, or what speaks its protocol: any number of servers share one. */
final class Postgresql {
    private static final int WRITERS = 16;
    private static final int READERS = 8;
    /** Who waits longer for a connection is better told so. */
    private static final int PATIENCE_MILLIS = 3_000;

    private Postgresql() {}

    /** Makes the tables when they are not there; the database itself must be. */
    static Database open(StoreUrl url, ObjectMapper json) {
        DataSource source = PostgresqlSource.of(url);
        Schema.migrate(source);
        HikariDataSource writers = new HikariDataSource(writers(source));
        try {
            Conflicts conflicts = Conflicts.byChance();
            return new Database(
                    json,
                    new HikariDataSource(readers(source)),
                    new SerializableWriter(writers, json, conflicts),
                    conflicts,
                    () -> {},
                    new Outages(url.toString()));
        } catch (RuntimeException e) {
            writers.close();
            throw e;
        }
    }

    private static HikariConfig writers(DataSource source) {
        HikariConfig config = pool(source, "cartwright-writers", WRITERS);
        config.setAutoCommit(false);
        config.setTransactionIsolation("TRANSACTION_SERIALIZABLE");
        return config;
    }

    private static HikariConfig readers(DataSource source) {
        HikariConfig config = pool(source, "cartwright-readers", READERS);
        config.setReadOnly(true);
        return config;
    }

    private static HikariConfig pool(DataSource source, String name, int size) {
        HikariConfig config = new HikariConfig();
        config.setPoolName(name);
        config.setDataSource(source);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(PATIENCE_MILLIS);
        return config;
    }
}
