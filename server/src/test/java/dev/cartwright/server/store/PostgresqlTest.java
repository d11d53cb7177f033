package dev.cartwright.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.server.domain.StoreUnavailableException;
import dev.cartwright.server.domain.Stores;
import dev.cartwright.server.domain.Transactions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PostgresqlTest extends TransactionsContract {
    private final StoreUrl url = new StoreUrl(PostgresqlInstance.shared().emptySchema());
    private Database database;

    @BeforeEach
    void open() {
        database = Database.open(url, JSON);
    }

    @Override
    @AfterEach
    void close() {
        database.close();
    }

    @Override
    Transactions transactions() {
        return database;
    }

    @Test
    void theWritingConnectionForcesEveryCommitToDiskAndIsSerializable() {
        assertThat(setting(database::write, "show fsync")).isEqualTo("on");
        assertThat(setting(database::write, "show synchronous_commit")).isEqualTo("on");
        assertThat(setting(database::write, "show transaction_isolation")).isEqualTo("serializable");
    }

    @Test
    void aWritingConnectionThatDoesNotForceIsNoticed() {
        database.close();
        database = Database.open(new StoreUrl(url.jdbc() + "&options=-csynchronous_commit=off"), JSON);

        assertThat(setting(database::write, "show synchronous_commit")).isNotEqualTo("on");
    }

    @Test
    void aDatabaseThatMayOnlyBeReadIsNotReady() {
        database.close();
        database = Database.open(new StoreUrl(url.jdbc() + "&options=-cdefault_transaction_read_only=on"), JSON);

        assertThatThrownBy(database::check).isInstanceOf(StoreUnavailableException.class);
        assertThat(stored("customer", "a")).isEmpty();
    }

    @Test
    void tablesThatMayNotBeReadAreRefusedAndTheDatabaseLetGo() throws Exception {
        String schema = url.jdbc().replaceFirst(".*currentSchema=", "");
        change(url, "create role stranger login");
        change(url, "grant usage on schema " + schema + " to stranger");
        change(url, "grant select on schema_history to stranger");

        assertUnusableAndLetGo(
                url.jdbc().replace("user=postgres", "user=stranger"),
                "its tables cannot be read and written; let the server's user do both");
    }

    @Test
    void aTableThatIsMissingIsNoMissingRight() throws Exception {
        change(url, "alter table signing_key rename to elsewhere");

        assertUnusableAndLetGo(
                url.jdbc(),
                "its tables are not as this server has made them; restore a copy, or name another database");
    }

    private static void assertUnusableAndLetGo(String jdbc, String said) throws Exception {
        assertThatThrownBy(() -> Database.open(new StoreUrl(jdbc + "&ApplicationName=let-go"), JSON))
                .isInstanceOf(UnusableStoreException.class)
                .hasMessage(said);

        Instant end = Instant.now().plusSeconds(10);
        while (connections(jdbc, "let-go") > 0) {
            assertThat(Instant.now()).as("connections are left").isBefore(end);
        }
    }

    private static int connections(String jdbc, String program) throws SQLException {
        try (Connection connection = DriverManager.getConnection(jdbc);
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery(
                        "select count(*) from pg_stat_activity where application_name = '" + program + "'")) {
            count.next();
            return count.getInt(1);
        }
    }

    @Test
    void theTablesAreMadeOnceByWhoeverComesFirst() {
        try (Database second = Database.open(url, JSON)) {
            database.write(stores -> stores.carts().save("customer", cart("a", 1)));

            assertThat(second.<Boolean>read(
                            stores -> stores.carts().find("customer", "a").isPresent()))
                    .isTrue();
        }
    }

    @Test
    void aWriteThatMeetsAnotherAtItsStatementIsRunAgainAndSeesIt() {
        List<Integer> seen = new ArrayList<>();
        try (Database other = Database.open(url, JSON)) {
            int counted = database.write(stores -> {
                seen.add(quantityOf("a", stores));
                if (seen.size() == 1) {
                    other.write(others -> others.carts().save("customer", cart("a", 10)));
                }
                stores.carts().save("customer", cart("a", quantityOf("a", stores) + 1));
                return quantityOf("a", stores);
            });

            assertThat(counted).isEqualTo(11);
            assertThat(seen).containsExactly(0, 10);
        }
    }

    /** Each reads what the other writes: only a serializable transaction notices, and only when it ends. */
    @Test
    void ofTwoWritesThatRestOnWhatTheOtherChangesOneIsRunAgain() {
        AtomicInteger runs = new AtomicInteger();
        database.write(stores -> {
            stores.carts().save("customer", cart("a", 1));
            return stores.carts().save("customer", cart("b", 1));
        });

        try (Database other = Database.open(url, JSON)) {
            database.write(stores -> {
                int others = quantityOf("a", stores);
                if (runs.incrementAndGet() == 1) {
                    other.write(theirs -> theirs.carts().save("customer", cart("a", quantityOf("b", theirs) + 1)));
                }
                return stores.carts().save("customer", cart("b", others + 1));
            });
        }

        assertThat(runs).hasValue(2);
        assertThat(stored("customer", "a")).contains(cart("a", 2));
        assertThat(stored("customer", "b")).contains(cart("b", 3));
    }

    private static int quantityOf(String id, Stores stores) {
        return stores.carts()
                .find("customer", id)
                .map(found -> found.document().getLineItems().get(0).getQuantity())
                .orElse(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01"})
    void aWriteThatMeetsOthersAllTheTimeIsGivenUpInTheEnd(String state) {
        AtomicInteger runs = new AtomicInteger();

        assertThatThrownBy(() -> database.write(stores -> {
                    runs.incrementAndGet();
                    throw new StoreException("planted", new SQLException("planted", state));
                }))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessage("others write the same all the time");

        assertThat(runs).hasValue(Backoff.ATTEMPTS);
    }

    @Test
    void aReadThatMeetsAWriteIsRunAgain() {
        AtomicInteger runs = new AtomicInteger();

        int answer = database.read(stores -> {
            if (runs.incrementAndGet() < 3) {
                throw new StoreException("planted", new SQLException("planted", "40001"));
            }
            return quantityOf("a", stores);
        });

        assertThat(answer).isZero();
        assertThat(runs).hasValue(3);
    }

    @Test
    void closingWaitsForTheWritesThatRunAndTakesNoMore() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        CompletableFuture<Long> running = CompletableFuture.supplyAsync(
                () -> database.write(stores -> {
                    begun.countDown();
                    await(release);
                    return stores.carts().save("customer", cart("a", 1)).version();
                }),
                task -> new Thread(task).start());
        await(begun);
        CompletableFuture<Void> closed = CompletableFuture.runAsync(database::close, task -> new Thread(task).start());
        while (takesWrites()) {
            Thread.onSpinWait();
        }

        release.countDown();

        assertThat(running.get(10, TimeUnit.SECONDS)).isEqualTo(1);
        closed.get(10, TimeUnit.SECONDS);
        open();
        assertThat(stored("customer", "a")).contains(cart("a", 1));
    }

    private boolean takesWrites() {
        try {
            return database.write(stores -> true);
        } catch (StoreUnavailableException e) {
            return false;
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void aRefusedWriteIsNotRunAgain() {
        AtomicInteger runs = new AtomicInteger();

        assertThatThrownBy(() -> database.write(stores -> {
                    runs.incrementAndGet();
                    throw new StoreException("planted", new SQLException("planted", "23502"));
                }))
                .hasMessage("planted");

        assertThat(runs).hasValue(1);
    }

    @Test
    void tablesOfAnotherOriginAndOfANewerVersionAreRefused() throws Exception {
        StoreUrl foreign = new StoreUrl(PostgresqlInstance.shared().emptySchema());
        change(foreign, "create table other (x text)");
        change(
                url,
                "insert into schema_history select 2, '2', 'more', type, 'V2__more.sql', 1, installed_by,"
                        + " installed_on, 1, true from schema_history where installed_rank = 1");

        assertUnusable(foreign, "tables that this server has not made");
        assertUnusable(url, "another version of this server");
    }

    @Test
    void aDatabaseWithoutRoomForEveryTextIsRefused() {
        assertUnusable(
                new StoreUrl(PostgresqlInstance.shared().latinDatabase()),
                "its encoding is LATIN1, which has no room for every text; name a database made with encoding 'UTF8'");
    }

    private static void change(StoreUrl url, String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url.jdbc());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Test
    void aDatabaseThatCannotBeHadIsRefusedWithTheFix() {
        String jdbc = url.jdbc();
        assertUnusable(new StoreUrl("jdbc:postgresql://127.0.0.1:1/db?password=secret"), "cannot be reached; start it");
        assertUnusable(new StoreUrl("jdbc:postgresql://me:secret@127.0.0.1:1/db"), "?user=NAME&password=SECRET");
        assertUnusable(new StoreUrl("jdbc:postgresql://127.0.0.1:x/db?password=secret"), "no address of a database");
        assertUnusable(new StoreUrl(jdbc.replace("/postgres?", "/nowhere?")), "no such database; create it there");
        assertUnusable(new StoreUrl(jdbc.replace("user=postgres", "user=nobody")), "refuses the user or the password");
    }
}
