package dev.cartwright.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cartwright.server.domain.Customer;
import dev.cartwright.server.store.Database;
import dev.cartwright.server.store.StoreUrl;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two identities on one store, as two server processes have them. */
class SigningKeysTest {
    private static final Account ACCOUNT =
            new Account("A", "tenant", "client", "secret", "refresh", "user", List.of(new Customer("c1", "US", "USD")));
    private static final Accounts ACCOUNTS = Accounts.withTokenEndpoint(List.of(ACCOUNT));

    @TempDir
    Path directory;

    private final TestClock clock = new TestClock();
    private Database database;
    private Identity one;
    private Identity other;

    @BeforeEach
    void open() {
        database = Database.open(new StoreUrl("jdbc:sqlite:" + directory.resolve("keys.db")), new ObjectMapper());
        one = Identity.of(ACCOUNTS, database, clock);
        other = Identity.of(ACCOUNTS, database, clock);
    }

    @AfterEach
    void close() {
        database.close();
    }

    private static String token(Identity identity) {
        return identity.issuer()
                .orElseThrow()
                .issue(ACCOUNT, TokenKind.APP_AND_USER, Resource.GRAPH)
                .token();
    }

    private static Caller caller(Identity identity, String token) {
        return identity.authenticator().authenticate(Optional.of("bearer  " + token + " "));
    }

    private int storedKeys() {
        return database.read(stores -> stores.signingKeys().all()).size();
    }

    @Test
    void eachAcceptsWhatTheOtherGaveOutAndOneKeyIsEnough() {
        assertThat(caller(other, token(one)).user()).isEqualTo("user");
        assertThat(caller(one, token(other)).kind()).isEqualTo(TokenKind.APP_AND_USER);
        assertThat(storedKeys()).isEqualTo(1);
    }

    @Test
    void aKeyIsMadeWhenItIsFirstNeeded() {
        assertThat(storedKeys()).isZero();
        assertThatThrownBy(() -> caller(one, "a.b.c")).hasMessageStartingWith("401/400 ");
        assertThat(storedKeys()).isZero();
    }

    @Test
    void theNextKeySignsAfterADayAndTheOldOneIsAcceptedUntilItsTokensAreGone() {
        token(one);
        clock.advance(SigningKeys.ROTATION.minusSeconds(1));
        String last = token(one);
        clock.advance(Duration.ofSeconds(1));
        String next = token(other);

        assertThat(storedKeys()).isEqualTo(2);
        assertThat(caller(one, next).account()).isEqualTo(ACCOUNT);
        clock.advance(TokenIssuer.LIFETIME.minusSeconds(2));
        assertThat(caller(other, last).account()).isEqualTo(ACCOUNT);
        clock.advance(SigningKeys.ROTATION);
        token(one);
        assertThat(storedKeys()).isEqualTo(2);
    }

    @Test
    void aTokenOfAKeyThatIsGoneIsRefused() {
        String old = token(one);
        database.write(stores -> {
            stores.signingKeys().all().forEach(key -> stores.signingKeys().remove(key.id()));
            return old;
        });

        assertThatThrownBy(() -> caller(other, old)).hasMessage("401/400 The bearer token is not valid.");
    }

    @Test
    void unknownKeysDoNotMakeItLookIntoTheStoreWithoutEnd() {
        BoundedRate rate = new BoundedRate(2, Duration.ofSeconds(10), clock);

        assertThat(rate.permits()).isTrue();
        clock.advance(Duration.ofSeconds(9));
        assertThat(rate.permits()).isTrue();
        assertThat(rate.permits()).isFalse();
        clock.advance(Duration.ofSeconds(1));
        assertThat(rate.permits()).isTrue();
        assertThat(rate.permits()).isFalse();
    }
}
