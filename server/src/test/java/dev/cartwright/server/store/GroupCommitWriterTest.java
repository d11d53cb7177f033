package dev.cartwright.server.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import dev.cartwright.server.domain.StoreUnavailableException;
import dev.cartwright.server.domain.Stores;
import dev.cartwright.server.domain.Transactions;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sqlite.SQLiteDataSource;

class GroupCommitWriterTest {
    @TempDir
    Path directory;

    private final AtomicInteger commits = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile boolean diskFull;
    private volatile boolean broken;
    private volatile boolean stuck;
    private volatile boolean lost;
    private Connection connection;
    private GroupCommitWriter writer;

    @BeforeEach
    void open() throws SQLException {
        SQLiteDataSource source = Sqlite.source(new StoreUrl("jdbc:sqlite:" + directory.resolve("test.db")));
        Schema.migrate(source);
        writer = GroupCommitWriter.start(new WritingConnection(watched(source), StoresContract.JSON, () -> {}));
    }

    private <T> T write(Function<Stores, T> work) {
        return new Transactions() {
            @Override
            public <R> R read(Function<Stores, R> reading) {
                throw new AssertionError("a writer does not read");
            }

            @Override
            public <R> CompletionStage<R> writeAsync(Function<Stores, R> writing) {
                return writer.writeAsync(writing);
            }
        }.write(work);
    }

    /** Connections that count commits, and fail on demand; the last of them is kept. */
    private DataSource watched(SQLiteDataSource source) {
        return new SQLiteDataSource() {
            @Override
            public Connection getConnection() throws SQLException {
                connection = counting(source.getConnection());
                return connection;
            }
        };
    }

    @AfterEach
    void close() {
        threads.shutdownNow();
        writer.close();
    }

    /** The connection itself, except that commits are counted and fail on demand. */
    private Connection counting(Connection connection) {
        return (Connection) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("commit")) {
                        commits.incrementAndGet();
                        if (diskFull) {
                            throw new SQLException("disk full");
                        }
                        if (broken) {
                            throw new IllegalStateException("nobody foresaw this");
                        }
                    }
                    if (lost && method.getName().equals("prepareStatement") && isRead(arguments[0])) {
                        lost = false;
                        try (Statement statement = connection.createStatement()) {
                            statement.execute("rollback");
                        }
                        throw new SQLException("disk I/O error");
                    }
                    if (method.getName().equals("rollback") && stuck) {
                        throw new SQLException("no way back");
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    /** A write that is under way until it is released, so that others come behind it. */
    private CompletableFuture<Boolean> heldUntil(CountDownLatch release, Function<Stores, Boolean> work) {
        CountDownLatch started = new CountDownLatch(1);
        CompletableFuture<Boolean> held = CompletableFuture.supplyAsync(
                () -> write(stores -> {
                    started.countDown();
                    await(release);
                    return work.apply(stores);
                }),
                threads);
        await(started);
        return held;
    }

    private void awaitWaiting(int writes) {
        while (writer.waiting() < writes) {
            Thread.onSpinWait();
        }
    }

    @Test
    void writesThatWaitTogetherShareACommitAndARefusedOneIsUndoneAlone() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        CompletableFuture<Boolean> blocking = heldUntil(release, stores -> true);
        List<CompletableFuture<Boolean>> waiting = new ArrayList<>();
        int writes = 40;
        for (int i = 0; i < writes; i++) {
            int number = i;
            waiting.add(CompletableFuture.supplyAsync(() -> write(stores -> save(stores, number)), threads));
        }
        awaitWaiting(writes);

        release.countDown();

        assertThat(blocking.get()).isTrue();
        for (int i = 0; i < writes; i++) {
            if (i % 2 == 0) {
                assertThat(waiting.get(i).get()).isTrue();
            } else {
                assertThatThrownBy(waiting.get(i)::get).hasRootCauseMessage("odd");
            }
        }
        assertThat(commits).hasValue(1);
        write(stores -> {
            for (int i = 0; i < writes; i++) {
                assertThat(stores.carts().find("customer", "cart" + i).isPresent())
                        .isEqualTo(i % 2 == 0);
            }
            return true;
        });
    }

    private static boolean isRead(Object statement) {
        return statement.toString().startsWith("select");
    }

    @Test
    void aReadThatLosesTheTransactionLosesNoOtherWriteOfItsGroup() throws Exception {
        CountDownLatch release = new CountDownLatch(1);
        CompletableFuture<Boolean> before = heldUntil(release, stores -> save(stores, 0));
        lost = true;
        CompletableFuture<Boolean> reading = CompletableFuture.supplyAsync(
                () -> write(stores -> stores.orders().find("customer", "o").isEmpty()), threads);
        awaitWaiting(1);
        CompletableFuture<Boolean> after =
                CompletableFuture.supplyAsync(() -> write(stores -> save(stores, 2) && save(stores, 4)), threads);
        awaitWaiting(2);

        release.countDown();

        for (CompletableFuture<Boolean> write : List.of(before, reading, after)) {
            assertThat(write.get(10, TimeUnit.SECONDS)).isTrue();
        }
        List<Boolean> stored = write(stores -> Stream.of("cart0", "cart2", "cart4")
                .map(id -> stores.carts().find("customer", id).isPresent())
                .toList());
        assertThat(stored).containsExactly(true, true, true);
        assertThat(commits).hasValue(2);
    }

    @Test
    void aGroupTakesWhatComesWhileItRuns() throws Exception {
        CompletableFuture<Boolean> second = new CompletableFuture<>();

        write(stores -> {
            writer.writeAsync(later -> save(later, 2)).whenComplete((saved, failure) -> second.complete(saved));
            return save(stores, 0);
        });

        assertThat(second.get(10, TimeUnit.SECONDS)).isTrue();
        assertThat(commits).hasValue(1);
    }

    @Test
    void aGroupHasAnEnd() throws Exception {
        int writes = 300;
        CountDownLatch saved = new CountDownLatch(writes);

        write(stores -> {
            for (int i = 0; i < writes; i++) {
                int number = 2 * i;
                writer.writeAsync(later -> save(later, number)).whenComplete((result, failure) -> saved.countDown());
            }
            return true;
        });

        await(saved);
        assertThat(commits).hasValue(2);
    }

    private static boolean save(Stores stores, int number) {
        stores.carts().save("customer", StoresContract.empty("cart" + number));
        if (number % 2 == 1) {
            throw new IllegalStateException("odd");
        }
        return true;
    }

    @Test
    void aCommitThatFailsIsAcknowledgedToNobodyAndLeavesNothing() {
        diskFull = true;
        assertThatThrownBy(() -> write(stores -> save(stores, 0)))
                .isInstanceOf(StoreException.class)
                .hasMessage("the commit failed");

        diskFull = false;
        boolean stored =
                write(stores -> stores.carts().find("customer", "cart0").isPresent());
        assertThat(stored).isFalse();
    }

    @Test
    void whatCannotBeRolledBackDoesNotGoAlongWithTheNextCommit() throws Exception {
        Connection first = connection;
        diskFull = true;
        stuck = true;
        assertThatThrownBy(() -> write(stores -> save(stores, 0)))
                .hasMessage("the commit failed")
                .cause()
                .hasMessage("disk full");
        diskFull = false;
        stuck = false;

        boolean saved = write(stores -> save(stores, 2));

        assertThat(saved).isTrue();
        assertThat(first.isClosed()).isTrue();
        boolean stored =
                write(stores -> stores.carts().find("customer", "cart0").isPresent());
        assertThat(stored).isFalse();
    }

    @Test
    void aFullDiskRefusesWritesAndTheyGoOnOnceThereIsRoom() throws Exception {
        pragma("max_page_count = 20");
        int written = 0;
        StoreUnavailableException full = null;
        while (full == null) {
            int number = 2 * written;
            try {
                write(stores -> save(stores, number));
                written++;
            } catch (StoreUnavailableException e) {
                full = e;
            }
        }
        assertThat(full)
                .hasRootCauseMessage(
                        "[SQLITE_FULL] Insertion failed because database is full (database or disk is full)");

        pragma("max_page_count = 1000");

        boolean saved = write(stores -> save(stores, 10_000));
        assertThat(saved).isTrue();
        int refused = 2 * written;
        List<Boolean> stored = write(stores -> List.of(
                stores.carts().find("customer", "cart0").isPresent(),
                stores.carts().find("customer", "cart" + refused).isPresent()));
        assertThat(stored).containsExactly(true, false);
    }

    private void pragma(String setting) {
        write(stores -> {
            try (Statement statement = connection.createStatement()) {
                return statement.execute("pragma " + setting);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void aFailureThatNobodyForesawRefusesWhatWaitsAndClosesTheWriter() throws Exception {
        broken = true;
        CountDownLatch release = new CountDownLatch(1);
        CompletableFuture<Boolean> running = heldUntil(release, stores -> save(stores, 0));
        CompletableFuture<Boolean> waiting =
                CompletableFuture.supplyAsync(() -> write(stores -> save(stores, 2)), threads);
        awaitWaiting(1);

        release.countDown();

        for (CompletableFuture<Boolean> refused : List.of(running, waiting)) {
            assertThatThrownBy(() -> refused.get(10, TimeUnit.SECONDS))
                    .hasRootCauseMessage("nobody foresaw this")
                    .cause()
                    .isInstanceOf(StoreException.class)
                    .hasMessage("the writer has failed; the store is closed");
        }
        assertThatThrownBy(() -> write(stores -> save(stores, 4)))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessage("the store is closed")
                .hasRootCauseMessage("nobody foresaw this");
        writer.close();
        assertThat(connection.isClosed()).isTrue();
    }

    @Test
    void aStoreWhoseWriterHasFailedSaysSoWhenItIsAsked() {
        HikariDataSource readers = new HikariDataSource();
        readers.setJdbcUrl("jdbc:sqlite:" + directory.resolve("test.db"));
        try (Database database = new Database(
                StoresContract.JSON, readers, writer, Conflicts.byChance(), () -> {}, new Outages("test"))) {
            database.check();
            broken = true;
            assertThatThrownBy(() -> write(stores -> save(stores, 0))).hasRootCauseMessage("nobody foresaw this");

            boolean stored = database.read(
                    stores -> stores.carts().find("customer", "cart0").isPresent());

            assertThat(stored).isFalse();
            assertThatThrownBy(database::check)
                    .isInstanceOf(StoreUnavailableException.class)
                    .hasMessage("the store is closed");
        }
    }

    @Test
    void anInterruptedCloseStillCommitsAndClosesEverything() throws Exception {
        Thread.currentThread().interrupt();
        writer.close();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(connection.isClosed()).isTrue();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
