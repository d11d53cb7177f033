package dev.cartwright.server;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a server is to be run. Immutable: each {@code with} answers a changed copy. */
public final class ServerConfig {
    static final String DEFAULT_HOST = "127.0.0.1";
    static final String DEFAULT_PORT = "8080";
    static final String DEFAULT_STORE = "jdbc:sqlite:cartwright.db";
    static final String MEMORY = "memory";

    private final String host;
    private final int port;
    private final String store;
    private final @Nullable Path accounts;
    private final @Nullable Path catalog;

    private ServerConfig(String host, int port, String store, @Nullable Path accounts, @Nullable Path catalog) {
        this.host = Objects.requireNonNull(host, "host");
        this.port = port;
        this.store = Objects.requireNonNull(store, "store");
        this.accounts = accounts;
        this.catalog = catalog;
    }

    /** 127.0.0.1:8080, a SQLite file in the working directory, the built-in accounts and catalogue. */
    public static ServerConfig defaults() {
        return new ServerConfig(DEFAULT_HOST, Integer.parseInt(DEFAULT_PORT), DEFAULT_STORE, null, null);
    }

    public ServerConfig withHost(String host) {
        return new ServerConfig(host, port, store, accounts, catalog);
    }

    /** The port, 0 for a free one. */
    public ServerConfig withPort(int port) {
        return new ServerConfig(host, port, store, accounts, catalog);
    }

    /** The store: {@code memory}, {@code jdbc:sqlite:} and a file, or the URL of a PostgreSQL database. */
    public ServerConfig withStore(String store) {
        return new ServerConfig(host, port, store, accounts, catalog);
    }

    public ServerConfig withAccounts(Path accounts) {
        return new ServerConfig(host, port, store, Objects.requireNonNull(accounts, "accounts"), catalog);
    }

    public ServerConfig withCatalog(Path catalog) {
        return new ServerConfig(host, port, store, accounts, Objects.requireNonNull(catalog, "catalog"));
    }

    String host() {
        return host;
    }

    int port() {
        return port;
    }

    String store() {
        return store;
    }

    Optional<Path> accounts() {
        return Optional.ofNullable(accounts);
    }

    Optional<Path> catalog() {
        return Optional.ofNullable(catalog);
    }
}
