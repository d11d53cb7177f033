package dev.cartwright.server.store;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwright.server.domain.Stores;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import javax.sql.DataSource;

/** One connection, always in a transaction, and another whenever nobody knows how it stands. For one thread at a time. */
final class WritingConnection {
    private final DataSource source;
    private final ObjectMapper json;
    private final Check check;
    private Sql sql;
    private Stores stores;
    private boolean known = true;

    /** @param check looks after each commit whether it will be found again */
    WritingConnection(DataSource source, ObjectMapper json, Check check) throws SQLException {
        this.source = source;
        this.json = json;
        this.check = check;
        this.sql = open(source);
        this.stores = JdbcStores.on(sql, json);
    }

    @FunctionalInterface
    interface Check {
        void run() throws SQLException;
    }

    private static Sql open(DataSource source) throws SQLException {
        Connection connection = source.getConnection();
        connection.setAutoCommit(false);
        return new Sql(connection);
    }

    /**
     * Runs all and commits them together; a refused write is undone alone.
     *
     * <p>Nearly all refusals come before anything was stored, so that nothing has to be undone: only when one does not, all are run again,
     * each behind a savepoint, which would cost every write as much as two statements.
     */
    void commit(CommitGroup group) throws SQLException {
        reopenIfGivenUp();
        if (!ranTogether(group)) {
            takeBack();
            group.runAgain();
            runApart(group);
        }
        sql.connection().commit();
        checkCommitted();
    }

    /** What nobody will find again is refused after all, and nothing more is written there: no connection is opened until all is well again. */
    private void checkCommitted() throws SQLException {
        try {
            check.run();
        } catch (SQLException e) {
            giveUp(e);
            throw e;
        }
    }

    private void reopenIfGivenUp() throws SQLException {
        if (!known) {
            sql = open(source);
            stores = JdbcStores.on(sql, json);
            known = true;
        }
    }

    /** SQLite takes a transaction back by itself when there is no room for it: then this finds none, and only another connection is sure. */
    private void takeBack() throws SQLException {
        try {
            sql.connection().rollback();
        } catch (SQLException e) {
            giveUp(e);
            reopenIfGivenUp();
        }
    }

    /** Whether nothing is left of those that were refused. */
    private boolean ranTogether(CommitGroup group) {
        for (Write<?> write = group.next(); write != null; write = group.next()) {
            long before = sql.changes();
            write.run(stores);
            if (write.isRefused() && sql.changes() != before) {
                return false;
            }
        }
        return true;
    }

    private void runApart(CommitGroup group) throws SQLException {
        Connection connection = sql.connection();
        for (Write<?> write = group.next(); write != null; write = group.next()) {
            Savepoint start = connection.setSavepoint();
            write.run(stores);
            if (write.isRefused()) {
                connection.rollback(start);
            }
            connection.releaseSavepoint(start);
        }
    }

    /**
     * Takes back what is not committed.
     *
     * <p>When that fails, what was refused may still be open and would go along with the next commit: the connection is given up.
     */
    void rollback(Exception refusal) {
        if (known) {
            try {
                sql.connection().rollback();
            } catch (SQLException e) {
                refusal.addSuppressed(e);
                giveUp(refusal);
            }
        }
    }

    void giveUp(Exception refusal) {
        known = false;
        try {
            sql.connection().close();
        } catch (SQLException e) {
            refusal.addSuppressed(e);
        }
    }

    void close() throws SQLException {
        sql.connection().close();
    }
}
