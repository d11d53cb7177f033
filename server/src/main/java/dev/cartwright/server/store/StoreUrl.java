package dev.cartwright.server.store;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Where a store is: a JDBC URL, which may carry credentials.
 *
 * <p>{@link #toString} leaves these out: it is for messages and logs.
 */
public record StoreUrl(String jdbc) {
    private static final String SQLITE = "jdbc:sqlite:";
    private static final String POSTGRESQL = "jdbc:postgresql:";

    static StoreUrl of(Path file) {
        return new StoreUrl(SQLITE + file);
    }

    boolean isSqlite() {
        return jdbc.startsWith(SQLITE) && jdbc.length() > SQLITE.length();
    }

    boolean isPostgresql() {
        return jdbc.startsWith(POSTGRESQL);
    }

    /** Where SQLite's file is, unless the URL says that in a way that only SQLite understands. */
    Optional<Path> file() {
        if (!isSqlite()) {
            return Optional.empty();
        }
        String name = jdbc.substring(SQLITE.length()).replaceFirst("\\?.*", "");
        boolean isPlain = !name.isEmpty() && !name.startsWith(":") && !name.startsWith("file:");
        return isPlain ? Optional.of(Path.of(name)) : Optional.empty();
    }

    /** Whether the database, or what belongs to it, is kept in that file. */
    public boolean keeps(Path other) {
        String name = other.toAbsolutePath().normalize().toString();
        return file().map(file -> file.toAbsolutePath().normalize().toString())
                .filter(file -> Sqlite.FILES.stream().anyMatch(ending -> name.equals(file + ending)))
                .isPresent();
    }

    /** Without parameters, and without what stands before an at sign: both may hold a password. */
    @Override
    public String toString() {
        return jdbc.replaceFirst("\\?.*", "").replaceFirst("//.*@", "//");
    }
}
