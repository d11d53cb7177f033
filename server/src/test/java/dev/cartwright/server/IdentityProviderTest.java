package dev.cartwright.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tokens of an identity provider other than the server. */
class IdentityProviderTest {
    private static final String CART = RunningServer.CARTS + "/00000000-0000-4000-8000-000000000000";
    private static final String STATUS = RunningServer.ORDERS + "/000000000000/provisioningstatus";
    private static RSAKey first;
    private static RSAKey second;

    private final AtomicInteger fetches = new AtomicInteger();
    private volatile String keySet = "";
    private volatile CountDownLatch held = new CountDownLatch(0);

    @TempDir
    Path directory;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer provider;
    private RunningServer server;

    @BeforeAll
    static void makeKeys() throws JOSEException {
        first = new RSAKeyGenerator(2_048).keyID("first").generate();
        second = new RSAKeyGenerator(2_048).keyID("second").generate();
    }

    @BeforeEach
    void start() throws IOException {
        provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext("/keys", exchange -> {
            fetches.incrementAndGet();
            await(held);
            byte[] body = keySet.getBytes(UTF_8);
            exchange.sendResponseHeaders(body.length == 0 ? 500 : 200, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        provider.start();
        publish(first);
        Path accounts = Files.writeString(directory.resolve("accounts.yaml"), """
                issuer: https://login.example/{tenant}/
                jwksUri: http://127.0.0.1:%d/keys
                accounts:
                  - name: A
                    tenant: our-tenant
                    clientId: our-app
                    customers: [{id: %s, country: US, currency: USD}]
                """.formatted(
                        provider.getAddress().getPort(), RunningServer.CUSTOMER));
        server = new RunningServer(RunningServer.config().withAccounts(accounts));
    }

    @AfterEach
    void stop() {
        held.countDown();
        server.close();
        provider.stop(0);
        threads.shutdownNow();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void publish(RSAKey... keys) {
        keySet = new JWKSet(List.of(keys)).toString();
    }

    private void fail() {
        keySet = "";
    }

    private JWTClaimsSet.Builder claims() {
        return new JWTClaimsSet.Builder()
                .issuer("https://login.example/our-tenant/")
                .audience("https://api.partnercenter.microsoft.com")
                .issueTime(Date.from(server.clock.instant()))
                .expirationTime(Date.from(server.clock.instant().plus(Duration.ofDays(3))))
                .claim("azp", "our-app");
    }

    private String token(RSAKey key, JWTClaimsSet.Builder claims) {
        return token(key, key.getKeyID(), claims);
    }

    private static String token(RSAKey key, String keyId, JWTClaimsSet.Builder claims) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .type(JOSEObjectType.JWT)
                            .keyID(keyId)
                            .build(),
                    claims.build());
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException e) {
            throw new AssertionError(e);
        }
    }

    /** Never seen before, so that nothing is remembered of it. */
    private String fresh(RSAKey key) {
        return token(key, claims().jwtID(Long.toString(System.nanoTime())));
    }

    private Answer ask(String path, String token) {
        return server.send(server.request("GET", path, token));
    }

    private void assertAccepted(String token) {
        ask(CART, token).isRefused(404, 800008);
    }

    @Test
    void itsTokensAreOfBothKinds() {
        String app = token(first, claims());
        String user =
                token(first, claims().claim("scp", "other user_impersonation").claim("oid", "the-user"));

        assertAccepted(app);
        ask(STATUS, app).isRefused(403, 900329);
        ask(STATUS, user).isRefused(404, 20000);
        Answer cart = server.send(server.request("POST", RunningServer.CARTS, user, RunningServer.ONE_LINE));
        assertThat(cart.at("/lastModifiedUser").asText()).isEqualTo("the-user");
    }

    @Test
    void itsKeysAreFetchedOnceAnHour() {
        assertAccepted(fresh(first));
        assertAccepted(fresh(first));
        assertThat(fetches).hasValue(1);

        server.clock.advance(Duration.ofHours(1));
        assertAccepted(fresh(first));

        assertThat(fetches).hasValue(2);
    }

    @Test
    void aNewKeyIsFetchedAtOnce() {
        assertAccepted(fresh(first));
        publish(first, second);

        assertAccepted(fresh(second));

        assertThat(fetches).hasValue(2);
    }

    @Test
    void aSlowProviderHoldsOnlyAFewOfThoseWhoBringUnknownKeys() {
        assertAccepted(fresh(first));
        held = new CountDownLatch(1);
        List<CompletableFuture<Integer>> strangers = new ArrayList<>();
        for (int i = 0; i < 12; i++) {
            String token = token(second, "unknown-" + i, claims());
            strangers.add(CompletableFuture.supplyAsync(() -> ask(CART, token).status(), threads));
        }

        assertAccepted(fresh(first));
        List<Integer> statuses = strangers.stream().map(CompletableFuture::join).toList();

        assertThat(statuses).containsOnly(503);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"two words", "Zo\u00eb", "", "x23456789x123456789x123456789x123456789x123456789x123456789x12345"
            })
    void aUserOfAnotherFormThanTheContractsIsShownByADigest(String name) {
        String user = token(first, claims().claim("scp", "user_impersonation").claim("oid", name));

        Answer cart = server.send(server.request("POST", RunningServer.CARTS, user, RunningServer.ONE_LINE));

        assertThat(cart.at("/lastModifiedUser").asText()).matches("[0-9a-f]{64}");
    }

    @Test
    void unknownKeysAreNotAskedForWithoutEnd() {
        for (int i = 0; i < 5; i++) {
            ask(CART, token(second, "unknown-" + i, claims())).isRefused(401, 400);
        }
        publish(first, second);
        ask(CART, fresh(second)).isRefused(503, 800003);
        assertAccepted(fresh(first));
        assertThat(fetches).hasValue(5);

        server.clock.advance(Duration.ofMinutes(1));
        publish(first, second);
        assertAccepted(fresh(second));
    }

    @Test
    void whileItIsDownKnownKeysAreUsedForADay() {
        assertAccepted(fresh(first));
        fail();

        server.clock.advance(Duration.ofHours(23));
        assertAccepted(fresh(first));
        server.clock.advance(Duration.ofHours(1));

        ask(CART, fresh(first)).isRefused(503, 800003);
        publish(first);
        assertAccepted(fresh(first));
    }

    @Test
    void aProviderThatWasNeverReachedIsNotTheCallersFault() {
        fail();

        ask(CART, fresh(first)).isRefused(503, 800003);
        keySet = "no key set";
        ask(CART, fresh(first)).isRefused(503, 800003);
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "[]", "{}", "{\"keys\":null}", "{\"keys\":[null]}", "{\"keys\":[5]}", "no JSON"})
    void whatIsNoKeySetIsNotTheCallersFault(String answered) {
        keySet = answered;

        ask(CART, fresh(first)).isRefused(503, 800003);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "5",
                "{\"kty\":\"RSA\",\"kid\":\"z\"}",
                "{\"kty\":null}",
                "{\"kty\":\"XX\",\"kid\":\"z\"}",
                "{\"kty\":\"EC\",\"crv\":\"P-999\",\"x\":\"a\",\"y\":\"b\",\"kid\":\"q\"}"
            })
    void aKeyThatIsNotForUsLeavesTheOthersGood(String foreign) {
        keySet = "{\"keys\":[" + foreign + "," + first.toPublicJWK().toJSONString() + "]}";

        assertAccepted(fresh(first));
    }

    @Test
    void anAudienceMayHaveOthersBesideOurs() {
        assertAccepted(token(
                first,
                claims().audience(Arrays.asList(
                        null, "https://other.example", "https://api.partnercenter.microsoft.com"))));
    }

    @Test
    void othersTokensAreRefused() throws JOSEException {
        RSAKey weak = new RSAKeyGenerator(1_024, true).keyID("weak").generate();
        publish(first, weak);

        assertAccepted(fresh(first));
        ask(CART, token(second, "first", claims())).isRefused(401, 400);
        ask(CART, token(first, claims().issuer("https://login.example/other/"))).isRefused(401, 400);
        ask(CART, token(first, claims().claim("tid", "other"))).isRefused(401, 400);
        ask(CART, token(first, claims().claim("azp", "other"))).isRefused(401, 400);
        ask(CART, TokenForge.withFreshKey(server.clock.instant()).good()).isRefused(401, 400);
    }

    @Test
    void theTokenEndpointIsOff() {
        Answer answer = server.send(HttpRequest.newBuilder(server.uri("/our-tenant/oauth2/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials")));

        answer.isRefused(404, 1000);
    }
}
