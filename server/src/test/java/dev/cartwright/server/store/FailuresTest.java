package dev.cartwright.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.server.domain.StoreUnavailableException;
import java.sql.SQLException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

class FailuresTest {
    private static RuntimeException failure(SQLiteErrorCode code) {
        return Failures.of("cannot write", new SQLiteException("planted", code));
    }

    @ParameterizedTest
    @EnumSource(
            value = SQLiteErrorCode.class,
            mode = EnumSource.Mode.MATCH_ANY,
            names = "SQLITE_(BUSY|FULL|READONLY|IOERR|CANTOPEN|CORRUPT|NOTADB|PROTOCOL)(_.*)?")
    void whatSomebodyHasToMendIsNoFaultOfTheRequest(SQLiteErrorCode code) {
        assertThat(failure(code)).isInstanceOf(StoreUnavailableException.class);
    }

    /** A server that starts or stops, has no connection, memory or disk left, or may only be read. */
    @ParameterizedTest
    @ValueSource(strings = {"08006", "57P01", "57P03", "53300", "53200", "53100", "25006"})
    void aDatabaseThatTakesNoWritesJustNowIsNoFaultOfTheRequest(String state) {
        assertThat(Failures.of("planted", new SQLException("planted", state)))
                .isInstanceOf(StoreUnavailableException.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"SQLITE_ERROR", "SQLITE_CONSTRAINT_PRIMARYKEY", "SQLITE_MISUSE", "SQLITE_TOOBIG"})
    void whatIsWrongWithAStatementIsAFault(SQLiteErrorCode code) {
        assertThat(failure(code)).isInstanceOf(StoreException.class);
    }
}
