package dev.cartwright.server.store;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.server.LogRecords;
import dev.cartwright.server.domain.StoreUnavailableException;
import dev.cartwright.server.domain.StoredKey;
import dev.cartwright.server.domain.Stores;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What ails a SQLite file, however it is found out. */
class OutageTest {
    private static final int PAGE = 4_096;
    private static final int CARTS = 200;

    @TempDir
    Path directory;

    private final LogRecords log = LogRecords.of(Outages.class.getName());
    private Database database;

    @BeforeEach
    void open() {
        database = Database.open(url(""), StoresContract.JSON);
    }

    @AfterEach
    void close() {
        database.close();
        log.close();
    }

    private StoreUrl url(String parameters) {
        return new StoreUrl("jdbc:sqlite:file:" + directory.resolve("ailing.db") + parameters);
    }

    @Test
    void aFileThatCannotBeWrittenIsReadUnreadyAndUsedAgainOnceItCan() {
        queryOnly("on");

        for (int times = 0; times < 3; times++) {
            assertThatThrownBy(() -> save("a")).isInstanceOf(StoreUnavailableException.class);
            assertThatThrownBy(database::check).isInstanceOf(StoreUnavailableException.class);
        }
        assertThat(find("a")).isFalse();
        assertThat(log.lines())
                .singleElement()
                .asString()
                .contains("ailing.db: it cannot be written; let the server's user write the file and its directory");
        assertThat(log.traces()).isEmpty();

        queryOnly("off");
        database.check();
        save("a");
        assertThat(find("a")).isTrue();
    }

    @Test
    void anOutageThatComesBackIsSaidAgain() {
        for (int times = 0; times < 2; times++) {
            queryOnly("on");
            assertThatThrownBy(() -> save("a")).isInstanceOf(StoreUnavailableException.class);
            queryOnly("off");
        }

        assertThat(log.lines()).hasSize(2);
    }

    /** A connection that only asks answers a write as a file that cannot be written does. */
    private void queryOnly(String setting) {
        database.write(stores -> {
            try (Statement statement = StoresContract.connection(stores).createStatement()) {
                return statement.execute("pragma query_only = " + setting);
            } catch (SQLException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    private void save(String id) {
        database.write(stores -> stores.carts().save("customer", StoresContract.cart(id, 1)));
    }

    private boolean find(String id) {
        return database.read(stores -> isStored(stores, id));
    }

    private static boolean isStored(Stores stores, String id) {
        return stores.carts().find("customer", id).isPresent();
    }

    @Test
    void nothingIsWrittenToADamagedFileWhateverCanStillBeRead() throws IOException {
        for (int number = 0; number < CARTS; number++) {
            save("cart" + number);
        }
        database.close();
        damagePageOf("cart100");
        open();
        database.check();

        assertThatThrownBy(this::findAll)
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageStartingWith("cannot read Cart");

        assertThat(find("cart0")).isTrue();
        assertThatThrownBy(() -> save("another")).isInstanceOf(StoreUnavailableException.class);
        assertThatThrownBy(database::check)
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageEndingWith("ailing.db: it is damaged; stop the server and put a copy in its place");
        assertThat(log.lines()).singleElement().asString().contains("it is damaged");
    }

    private void findAll() {
        for (int number = 0; number < CARTS; number++) {
            find("cart" + number);
        }
    }

    /** The page with the cart's document; nothing but the search for that cart and its neighbours comes by. */
    private void damagePageOf(String id) throws IOException {
        damagePageWith("{\"id\":\"" + id + "\"");
    }

    private void damagePageWith(String content) throws IOException {
        Path path = directory.resolve("ailing.db");
        int document = Files.readString(path, ISO_8859_1).indexOf(content);
        assertThat(document).isPositive();
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "rw")) {
            file.seek(document / PAGE * PAGE);
            file.write(new byte[PAGE]);
        }
    }

    @Test
    void aFileWhoseDamageTheFirstTokenWouldMeetIsRefusedAtTheStart() throws IOException {
        database.write(stores -> {
            stores.signingKeys().save(new StoredKey("the-first", "{}", OffsetDateTime.parse("2026-01-01T00:00:00Z")));
            return true;
        });
        database.close();
        damagePageWith("the-first");

        StoresContract.assertUnusable(url(""), "it is damaged; stop the server and put a copy in its place");
        assertThat(log.lines()).isEmpty();
    }

    @Test
    void aFileThatMayOnlyBeReadIsRefusedAtTheStart() {
        database.close();

        StoresContract.assertUnusable(url("?mode=ro"), "it cannot be written; let the server's user write");
    }
}
