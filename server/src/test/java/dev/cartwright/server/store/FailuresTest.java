package dev.cartwright.server.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.server.domain.StoreUnavailableException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
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

    @ParameterizedTest
    @EnumSource(names = {"SQLITE_ERROR", "SQLITE_CONSTRAINT_PRIMARYKEY", "SQLITE_MISUSE", "SQLITE_TOOBIG"})
    void whatIsWrongWithAStatementIsAFault(SQLiteErrorCode code) {
        assertThat(failure(code)).isInstanceOf(StoreException.class);
    }
}
