package dev.cartwright.server.store;

/**
 * Where a store is: a JDBC URL, which may carry credentials.
 *
 * <p>{@link #toString} leaves these out: it is for messages and logs.
 */
public record StoreUrl(String jdbc) {
    private static final String SQLITE = "jdbc:sqlite:";
    private static final String POSTGRESQL = "jdbc:postgresql:";

    boolean isSqlite() {
        return jdbc.startsWith(SQLITE) && jdbc.length() > SQLITE.length();
    }

    boolean isPostgresql() {
        return jdbc.startsWith(POSTGRESQL);
    }

    /** Without parameters, and without what stands before an at sign: both may hold a password. */
    @Override
    public String toString() {
        return jdbc.replaceFirst("\\?.*", "").replaceFirst("//.*@", "//");
    }
}
