package dev.cartwright.server.identity;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import dev.cartwright.server.domain.Customer;
import dev.cartwright.server.domain.FaultException;
import dev.cartwright.server.domain.StoredKey;
import dev.cartwright.server.domain.Transactions;
import dev.cartwright.server.store.Database;
import dev.cartwright.server.store.StoreUrl;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Two identities on one store, as two server processes have them. */
class SigningKeysTest {
    private static final Account ACCOUNT = new Account(
            "A",
            "tenant",
            "client",
            "secret",
            "refresh",
            "user",
            List.of(new Customer("d6bf25b7-e0a8-4f2d-a31b-97b55cfc774d", "US", "USD")));
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
        one = Identity.of(ACCOUNTS, database, clock, name -> true);
        other = Identity.of(ACCOUNTS, database, clock, name -> true);
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

    static Stream<String> whatIsNoKeyToSignWith() throws JOSEException {
        return Stream.of(
                "nonsense",
                "{}",
                "null",
                new ECKeyGenerator(Curve.P_384).generate().toJSONString(),
                new ECKeyGenerator(Curve.P_256).generate().toPublicJWK().toJSONString());
    }

    @ParameterizedTest
    @MethodSource("whatIsNoKeyToSignWith")
    void whatIsNoKeyToSignWithIsFoundBeforeATokenIsAskedFor(String jwk) {
        database.write(stores -> {
            stores.signingKeys().save(new StoredKey("x", jwk, clock.instant().atOffset(ZoneOffset.UTC)));
            return true;
        });

        assertThatThrownBy(() -> one.issuer().orElseThrow().makeReady())
                .isInstanceOf(UnusableKeyException.class)
                .hasMessage("the store's signing key x is none");
    }

    @Test
    void aKeyThatIsNoneMakesOtherKeysUnknownAndNoTokenInvalid() {
        String known = token(one);
        database.write(stores -> {
            stores.signingKeys()
                    .save(new StoredKey("x", "nonsense", clock.instant().atOffset(ZoneOffset.UTC)));
            return true;
        });

        assertThat(caller(one, known).user()).isEqualTo("user");
        assertThatThrownBy(() -> caller(other, known)).hasMessageStartingWith("503/800003 ");
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

    private SigningKeys keys(Transactions store) {
        return new SigningKeys(store, clock, new BoundedRate(10, Duration.ofSeconds(1), clock));
    }

    @Test
    void aLookThatBeganBeforeAKeyWasMadeDoesNotEraseIt() throws Exception {
        HeldReads store = new HeldReads(database);
        SigningKeys keys = keys(store);
        Thread early = new Thread(() -> keys.verifier("unknown"));
        early.start();
        HeldReads.await(store.begun);
        CompletableFuture<String> made = new CompletableFuture<>();
        Thread maker = new Thread(() -> made.complete(keys.current().id()));
        maker.start();
        while (maker.getState() != Thread.State.WAITING && maker.isAlive()) {
            Thread.onSpinWait();
        }

        store.release.countDown();
        early.join();
        String id = made.get(10, TimeUnit.SECONDS);

        int reads = store.reads.get();
        assertThat(keys.current().id()).isEqualTo(id);
        assertThat(keys.verifier(id)).isPresent();
        assertThat(store.reads).hasValue(reads);
    }

    @Test
    void aKeyIsAcceptedForTwoHoursMoreThanItSignsAndNoLonger() {
        SigningKeys keys = keys(database);
        String id = keys.current().id();

        clock.advance(SigningKeys.KEPT.minusNanos(1));
        assertThat(keys.verifier(id)).isPresent();
        clock.advance(Duration.ofNanos(1));

        assertThat(keys.verifier(id)).isEmpty();
    }

    @Test
    void whileStrangersSpendTheLooksANewKeyIsNobodysFaultAndIsFoundASecondLater() {
        int looks = 0;
        while (isRefused("unknown-" + looks, "401/400 ")) {
            looks++;
        }
        assertThat(looks).isEqualTo(50);
        String token = token(one);

        assertThatThrownBy(() -> caller(other, token)).hasMessageStartingWith("503/800003 The token's key cannot");
        clock.advance(Duration.ofSeconds(1));
        assertThat(isRefused("unknown", "401/400 ")).isTrue();

        assertThat(caller(other, token).account()).isEqualTo(ACCOUNT);
    }

    /** Whether a token of that key is refused so; 503 otherwise. */
    private boolean isRefused(String keyId, String start) {
        String header = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(("{\"alg\":\"ES256\",\"kid\":\"" + keyId + "\"}").getBytes(UTF_8));
        FaultException refusal =
                catchThrowableOfType(FaultException.class, () -> caller(other, header + ".e30.c2lnbmF0dXJl"));
        assertThat(refusal.getMessage()).matches("(401/400|503/800003) .*");
        return refusal.getMessage().startsWith(start);
    }

    @Test
    void manyStrangersAtOnceShareLooks() throws Exception {
        HeldReads store = new HeldReads(database);
        SigningKeys keys = keys(store);
        Thread first = new Thread(() -> keys.verifier("first"));
        first.start();
        HeldReads.await(store.begun);
        List<Thread> strangers = new ArrayList<>();
        AtomicInteger unknown = new AtomicInteger();
        for (int i = 0; i < 30; i++) {
            String id = "stranger-" + i;
            Thread stranger =
                    new Thread(() -> unknown.addAndGet(keys.verifier(id).isEmpty() ? 1 : 0));
            stranger.start();
            strangers.add(stranger);
        }
        for (Thread stranger : strangers) {
            while (stranger.getState() != Thread.State.TIMED_WAITING) {
                Thread.onSpinWait();
            }
        }

        store.release.countDown();
        for (Thread stranger : strangers) {
            stranger.join();
        }

        assertThat(unknown).hasValue(30);
        assertThat(store.reads).hasValue(2);
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
