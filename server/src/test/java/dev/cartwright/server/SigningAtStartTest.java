package dev.cartwright.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.server.store.PostgresqlInstance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A store with which no token can be made is refused when the server starts, and not to the first who asks for one. */
class SigningAtStartTest {
    private static final String ACCOUNTS =
            "accounts:\n- {name: Ours, tenant: t, clientId: c, clientSecret: ours, customers: []}\n";

    @TempDir
    Path directory;

    private String store;

    @BeforeEach
    void makeTheStore() {
        store = "jdbc:sqlite:" + directory.resolve("keys.db");
        Server.start(RunningServer.config().withStore(store)).close();
    }

    private ServerConfig ownAccounts(String file) throws IOException {
        return RunningServer.config()
                .withStore(store)
                .withAccounts(Files.writeString(directory.resolve("accounts.yaml"), file));
    }

    private static void change(String store, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(store);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(sql);
        }
    }

    private static void assertRefused(ServerConfig config, String said) {
        assertThatThrownBy(() -> Server.start(config).close())
                .isInstanceOf(ConfigurationException.class)
                .hasMessage(said);
    }

    private void makeTheKeyNone() throws SQLException {
        change(store, "insert into signing_key values ('x', 'nonsense', " + nanos(Instant.now()) + ")");
    }

    private static long nanos(Instant moment) {
        return moment.getEpochSecond() * 1_000_000_000L;
    }

    @Test
    void aKeyThatIsNoneIsRefusedWhoseverTheAccountsAreAndTheStoreLetGo() throws Exception {
        makeTheKeyNone();
        String said = "--store " + store + ": no token can be made with what the store holds"
                + " (the store's signing key x is none); put a copy in its place, or name another store";

        assertRefused(RunningServer.config().withStore(store), said);
        assertRefused(ownAccounts(ACCOUNTS), said);

        change(store, "delete from signing_key where id = 'x'");
        Server.start(ownAccounts(ACCOUNTS)).close();
    }

    @Test
    void whoseTokensAProviderGivesOutNeedsNoKey() throws Exception {
        makeTheKeyNone();

        Server.start(ownAccounts("{issuer: urn:x, jwksUri: 'https://keys.example/', accounts: [{name: Ours, "
                        + "tenant: t, clientId: c, customers: []}]}"))
                .close();
    }

    /** A key that signs no more and is accepted still makes room for no other. */
    @Test
    void aFileThatHasNoRoomForAKeyIsNotCalledUnusable() throws Exception {
        int pages;
        try (Connection connection = DriverManager.getConnection(store);
                Statement statement = connection.createStatement()) {
            statement.executeUpdate(
                    "update signing_key set created = " + nanos(Instant.now().minus(Duration.ofHours(25))));
            try (ResultSet count = statement.executeQuery("pragma page_count")) {
                pages = count.getInt(1);
            }
            statement.execute("pragma max_page_count = " + pages);
            assertThatThrownBy(() -> {
                        for (int number = 0; number < 10_000; number++) {
                            statement.executeUpdate("insert into signing_key select 'k" + number
                                    + "', jwk, created from signing_key limit 1");
                        }
                    })
                    .hasMessageContaining("SQLITE_FULL");
        }

        String said = "--store " + store + ": there is no room for it to grow; make room on its disk";
        assertRefused(RunningServer.config().withStore(store + "?max_page_count=" + pages), said);
    }

    @Test
    void aDatabaseThatMayOnlyBeReadIsNotCalledUnusable() throws Exception {
        store = PostgresqlInstance.shared().emptySchema();
        Server.start(RunningServer.config().withStore(store)).close();
        change(store, "delete from signing_key");

        String readOnly = store + "&options=-cdefault_transaction_read_only=on";
        assertRefused(
                RunningServer.config().withStore(readOnly),
                "--store " + store.replaceFirst("\\?.*", "")
                        + ": it takes no writes just now; start again once it does");
    }

    @Test
    void aDatabaseWhoseUserMayStoreNoKeyIsRefusedWithTheWayOut() throws Exception {
        store = PostgresqlInstance.shared().emptySchema();
        Server.start(RunningServer.config().withStore(store)).close();
        change(store, "delete from signing_key");
        change(store, "create role reader login");
        String schema = store.replaceFirst(".*currentSchema=", "");
        change(store, "grant usage on schema " + schema + " to reader");
        change(store, "grant select on all tables in schema " + schema + " to reader");

        assertRefused(
                RunningServer.config().withStore(store.replace("user=postgres", "user=reader")),
                "--store " + store.replaceFirst("\\?.*", "")
                        + ": its tables cannot be read and written; let the server's user do both");
    }

    @Test
    void aStartSeesToItThatThereIsAKey() throws Exception {
        change(store, "delete from signing_key");

        Server.start(ownAccounts(ACCOUNTS)).close();

        try (Connection connection = DriverManager.getConnection(store);
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("select count(*) from signing_key")) {
            assertThat(count.getInt(1)).isEqualTo(1);
        }
    }
}
