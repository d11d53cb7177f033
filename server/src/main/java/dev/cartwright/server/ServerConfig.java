package dev.cartwright.server;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** How a server is to be run. Immutable: each {@code with} answers a changed copy. */
public final class ServerConfig {
    static final String DEFAULT_HOST = "127.0.0.1";
    static final String DEFAULT_PORT = "8080";
    static final String DEFAULT_STORE = "jdbc:sqlite:cartwright.db";
    static final String MEMORY = "memory";
    static final String NO_LOG = "none";
    static final String STANDARD_OUTPUT = "-";

    private String host = DEFAULT_HOST;
    private int port = Integer.parseInt(DEFAULT_PORT);
    private String store = DEFAULT_STORE;
    private @Nullable Path accounts;
    private @Nullable Path catalog;
    private String accessLog = NO_LOG;
    private OptionalInt throttlePartner = OptionalInt.empty();
    private OptionalInt throttleCustomer = OptionalInt.empty();
    private boolean faults;

    private ServerConfig() {}

    /** To be changed before anybody else sees it. */
    private ServerConfig(ServerConfig other) {
        host = other.host;
        port = other.port;
        store = other.store;
        accounts = other.accounts;
        catalog = other.catalog;
        accessLog = other.accessLog;
        throttlePartner = other.throttlePartner;
        throttleCustomer = other.throttleCustomer;
        faults = other.faults;
    }

    /** 127.0.0.1:8080, a SQLite file in the working directory, the built-in accounts and catalogue, no log, no limits, no faults. */
    public static ServerConfig defaults() {
        return new ServerConfig();
    }

    /** For tests: a free port of 127.0.0.1 and a store that is gone with the server; the rest as by {@link #defaults()}. */
    public static ServerConfig inMemory() {
        return defaults().withPort(0).withStore(MEMORY);
    }

    public ServerConfig withHost(String host) {
        ServerConfig copy = new ServerConfig(this);
        copy.host = Objects.requireNonNull(host, "host");
        return copy;
    }

    /** The port, 0 for a free one. */
    public ServerConfig withPort(int port) {
        ServerConfig copy = new ServerConfig(this);
        copy.port = port;
        return copy;
    }

    /** The store: {@code memory}, {@code jdbc:sqlite:} and a file, or the URL of a PostgreSQL database. */
    public ServerConfig withStore(String store) {
        ServerConfig copy = new ServerConfig(this);
        copy.store = Objects.requireNonNull(store, "store");
        return copy;
    }

    public ServerConfig withAccounts(Path accounts) {
        ServerConfig copy = new ServerConfig(this);
        copy.accounts = Objects.requireNonNull(accounts, "accounts");
        return copy;
    }

    public ServerConfig withCatalog(Path catalog) {
        ServerConfig copy = new ServerConfig(this);
        copy.catalog = Objects.requireNonNull(catalog, "catalog");
        return copy;
    }

    /** A line a request into this file, {@code -} for standard output, {@code none} for nowhere. */
    public ServerConfig withAccessLog(String file) {
        ServerConfig copy = new ServerConfig(this);
        copy.accessLog = Objects.requireNonNull(file, "file");
        return copy;
    }

    /** How many requests a minute each partner may send. */
    public ServerConfig withThrottlePartner(int perMinute) {
        ServerConfig copy = new ServerConfig(this);
        copy.throttlePartner = OptionalInt.of(perMinute);
        return copy;
    }

    /** How many requests a minute there may be about each customer. */
    public ServerConfig withThrottleCustomer(int perMinute) {
        ServerConfig copy = new ServerConfig(this);
        copy.throttleCustomer = OptionalInt.of(perMinute);
        return copy;
    }

    /** Failing on purpose may be asked for at {@code /_faults}, on a loopback address only. */
    public ServerConfig withFaults() {
        ServerConfig copy = new ServerConfig(this);
        copy.faults = true;
        return copy;
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

    String accessLog() {
        return accessLog;
    }

    OptionalInt throttlePartner() {
        return throttlePartner;
    }

    OptionalInt throttleCustomer() {
        return throttleCustomer;
    }

    boolean faults() {
        return faults;
    }
}
