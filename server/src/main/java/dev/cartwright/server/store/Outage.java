package dev.cartwright.server.store;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Why a store cannot be used just now: what somebody has to mend, while no request is to blame. */
enum Outage {
    BUSY("another program holds its lock; end that one"),
    FULL("there is no room for it to grow; make room on its disk"),
    READ_ONLY("it cannot be written; let the server's user write the file and its directory"),
    DISK(
            "its disk does not do what it is asked; see whether that is full, read-only or broken, and the file still there"),
    MOVED(
            "it or the -wal beside it was removed or replaced while the server had it open; "
                    + "put back what was there; or stop the server, see that no -wal and -shm are left beside the file that is there now, and start again"),
    GONE("the database does not answer; start it, or see to the network between"),
    /** Another part of the file may still be read, but what is written there nobody should rely on. */
    DAMAGED("it is damaged; stop the server and put a copy in its place");

    /** By SQLite's primary code, which the driver's exceptions carry. */
    private static final Map<Integer, Outage> BY_CODE = Map.of(
            SQLiteErrorCode.SQLITE_BUSY.code, BUSY,
            SQLiteErrorCode.SQLITE_PROTOCOL.code, BUSY,
            SQLiteErrorCode.SQLITE_FULL.code, FULL,
            SQLiteErrorCode.SQLITE_READONLY.code, READ_ONLY,
            SQLiteErrorCode.SQLITE_IOERR.code, DISK,
            SQLiteErrorCode.SQLITE_CANTOPEN.code, DISK,
            SQLiteErrorCode.SQLITE_CORRUPT.code, DAMAGED,
            SQLiteErrorCode.SQLITE_NOTADB.code, DAMAGED);

    private static final String CONNECTION_CLASS = "08";
    private static final String INTERVENTION = "57P";

    private final String remedy;

    Outage(String remedy) {
        this.remedy = remedy;
    }

    /** Found anywhere among the causes. */
    static Optional<Outage> of(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLiteException sqlite
                    && sqlite.getResultCode() == SQLiteErrorCode.SQLITE_READONLY_DBMOVED) {
                return Optional.of(MOVED);
            }
            if (cause instanceof SQLException sql && isOfAServerGone(sql)) {
                return Optional.of(GONE);
            }
            if (cause instanceof SQLException sql && BY_CODE.containsKey(sql.getErrorCode())) {
                return Optional.ofNullable(BY_CODE.get(sql.getErrorCode()));
            }
        }
        return Optional.empty();
    }

    /** The connection broke, or the database stops or starts: SQLite has no such states. */
    private static boolean isOfAServerGone(SQLException failure) {
        String state = String.valueOf(failure.getSQLState());
        return state.startsWith(CONNECTION_CLASS) || state.startsWith(INTERVENTION);
    }

    /** What is the matter according to a failure, and the way out; where it tells of no outage, what else there is to say. */
    static String remedy(Throwable failure, String otherwise) {
        return of(failure).map(Outage::remedy).orElse(otherwise);
    }

    /** What is the matter with the store, and the way out. */
    String remedy() {
        return remedy;
    }
}
