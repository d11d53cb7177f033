package dev.cartwright.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Where tokens come from, and when they are got again. */
final class CredentialTest extends ClientTest {
    private static final String STORED = "{\"id\":\"" + CART + "\"}";
    private static final String SECRET = "planted-client-secret";
    private static final String REFRESH = "planted-refresh-token";

    private final FakeTime time = new FakeTime();
    private final RawServer provider = new RawServer();

    private static String granted(String token) {
        return "{\"token_type\":\"Bearer\",\"expires_in\":\"3600\",\"access_token\":\"%s\"}".formatted(token);
    }

    private PartnerCenter with(Credential credential) {
        return client().credential(credential).build();
    }

    private static CartById cartOf(PartnerCenter partner) {
        return partner.customers().byId(CUSTOMER).carts().byId(CART);
    }

    private Credential appOnly() {
        return ProviderCredential.appOnly(provider.uri(), "client id", SECRET, time.clock());
    }

    @Test
    void appOnlyTokensAreAskedForInTheDocumentedFormAndSent() {
        provider.answers(200, granted("first-token"));
        server.answers(200, STORED);

        try (PartnerCenter partner = with(appOnly())) {
            cartOf(partner).get();
        }

        assertThat(provider.onlyRequest().body())
                .isEqualTo("grant_type=client_credentials&client_id=client+id&client_secret=" + SECRET
                        + "&resource=https%3A%2F%2Fgraph.windows.net");
        assertThat(server.onlyRequest().header("Authorization")).isEqualTo("Bearer first-token");
    }

    @Test
    void anAppAndUserCredentialSendsItsRefreshTokenAndTakesTheNewOne() {
        provider.answers(200, granted("first-token").replace("{", "{\"refresh_token\":\"rotated-refresh-token\","))
                .answers(200, granted("second-token"));
        Credential credential = ProviderCredential.appAndUser(provider.uri(), "id", SECRET, REFRESH, time.clock());

        credential.token();
        time.pass(Duration.ofHours(2));
        credential.token();

        assertThat(provider.requests().get(0).body())
                .contains("grant_type=refresh_token")
                .contains("resource=https%3A%2F%2Fapi.partnercenter.microsoft.com")
                .endsWith("&refresh_token=" + REFRESH);
        assertThat(provider.requests().get(1).body()).endsWith("&refresh_token=rotated-refresh-token");
    }

    @Test
    void aTokenIsKeptUntilShortlyBeforeItsEnd() {
        provider.answers(200, granted("first-token")).answers(200, granted("second-token"));
        Credential credential = appOnly();

        String first = credential.token();
        time.pass(Duration.ofMinutes(54));
        String kept = credential.token();
        time.pass(Duration.ofMinutes(2));
        String renewed = credential.token();

        assertThat(List.of(first, kept, renewed)).containsExactly("first-token", "first-token", "second-token");
    }

    @Test
    void aTokenThatStillWorksIsUsedWhileTheProviderIsDown() {
        provider.answers(200, granted("first-token")).answers(503, "");
        Credential credential = appOnly();
        credential.token();
        time.pass(Duration.ofMinutes(56));

        assertThat(credential.token()).isEqualTo("first-token");
    }

    @Test
    void aTokenThatIsRefusedIsGotAgainOnce() {
        provider.answers(200, granted("first-token")).answers(200, granted("second-token"));
        server.answers(401, "{\"code\":900420}").answers(200, STORED);

        try (PartnerCenter partner = with(appOnly())) {
            cartOf(partner).get();
        }

        assertThat(server.requests().get(1).header("Authorization")).isEqualTo("Bearer second-token");
        assertThat(server.requests().get(1).header("MS-RequestId"))
                .isEqualTo(server.requests().get(0).header("MS-RequestId"));
    }

    @Test
    void aSecondRefusalOfTheTokenIsTheCallers() {
        provider.answers(200, granted("first-token")).answers(200, granted("second-token"));
        server.answers(401, "{\"code\":900420}").answers(401, "{\"code\":900420}");

        try (PartnerCenter partner = with(appOnly())) {
            assertThatThrownBy(() -> cartOf(partner).get()).isInstanceOf(AccessDeniedException.class);
        }

        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void aFixedTokenThatIsRefusedIsNotSentAgain() {
        server.answers(401, "{\"code\":900420}");

        assertThatThrownBy(() -> cart().get()).isInstanceOf(AccessDeniedException.class);

        assertThat(server.onlyRequest()).isNotNull();
    }

    @Test
    void aRefusedCredentialIsToldWithoutItsSecret() {
        provider.answers(
                401, "{\"error\":\"invalid_client\",\"error_description\":\"The secret " + SECRET + " is wrong\"}");

        try (PartnerCenter partner = with(appOnly())) {
            CredentialException failure = catchThrowableOfType(
                    CredentialException.class, () -> cartOf(partner).get());

            assertThat(failure)
                    .hasMessageContaining("answered 401, invalid_client: The secret [token] is wrong")
                    .hasMessageContaining("Check client id, secret and tenant.");
            assertThat(failure.retryable()).isFalse();
        }
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aProviderThatFailsIsAskedAgain() {
        provider.answers(503, "").answers(200, granted("first-token"));
        server.answers(200, STORED);

        try (PartnerCenter partner = client().credential(appOnly())
                .retryPolicy(RetryPolicy.standard())
                .time(time, () -> 0.5)
                .build()) {
            assertThat(cartOf(partner).get().getId()).isEqualTo(CART);
        }
    }

    @Test
    void twoHundredThreadsMakeOneTokenCallForEachExpiry() throws Exception {
        int threads = 200;
        AtomicInteger calls = new AtomicInteger();
        Supplier<AccessToken> source = () -> new AccessToken(
                "token-" + calls.incrementAndGet(), FakeTime.START.plus(Duration.ofHours(1L * calls.get())));
        Credential credential = new RenewedToken(longest -> source.get(), "counted", time.clock());
        ExecutorService pool = Executors.newFixedThreadPool(threads);
        try {
            for (int expiry = 1; expiry <= 5; expiry++) {
                CountDownLatch together = new CountDownLatch(threads);
                List<Future<String>> tokens = new ArrayList<>();
                for (int i = 0; i < threads; i++) {
                    tokens.add(pool.submit(() -> {
                        together.countDown();
                        together.await();
                        return credential.token();
                    }));
                }
                for (Future<String> token : tokens) {
                    assertThat(token.get()).isEqualTo("token-" + expiry);
                }
                assertThat(calls).hasValue(expiry);
                time.pass(Duration.ofHours(1));
            }
        } finally {
            pool.shutdownNow();
        }
    }

    @Test
    @Timeout(20)
    void aCallThatWaitsForAnothersTokenEndsAtItsOwnDeadline() throws Exception {
        CountDownLatch asking = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        Credential credential = slow(asking, answered);
        ExecutorService other = Executors.newSingleThreadExecutor();
        try (PartnerCenter hasty =
                client().credential(credential).deadline(Duration.ofMillis(50)).build()) {
            Future<String> patient = other.submit(credential::token);
            asking.await();

            CredentialException failure = catchThrowableOfType(
                    CredentialException.class, () -> cartOf(hasty).get());
            boolean renews = credential.renew("some-refused-token");

            assertThat(failure).hasMessageContaining("another call is still asking for one, and the deadline of this");
            assertThat(failure.retryable()).isTrue();
            assertThat(renews).isTrue();
            answered.countDown();
            assertThat(patient.get()).isEqualTo("slow-token");
        } finally {
            other.shutdownNow();
        }
    }

    @Test
    @Timeout(20)
    void aCallThatWaitsForAnothersTokenHeedsAnInterrupt() throws Exception {
        CountDownLatch asking = new CountDownLatch(1);
        CountDownLatch answered = new CountDownLatch(1);
        Credential credential = slow(asking, answered);
        ExecutorService other = Executors.newSingleThreadExecutor();
        try (PartnerCenter waiting = with(credential)) {
            other.submit(credential::token);
            asking.await();
            Thread.currentThread().interrupt();

            assertThatThrownBy(() -> cartOf(waiting).get())
                    .isInstanceOf(CredentialException.class)
                    .hasMessageContaining("the calling thread was interrupted");

            assertThat(Thread.interrupted()).isTrue();
        } finally {
            other.shutdownNow();
        }
    }

    private static Credential slow(CountDownLatch asking, CountDownLatch answered) {
        return Credential.renewed(() -> {
            asking.countDown();
            try {
                answered.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return new AccessToken("slow-token", Instant.now().plusSeconds(3600));
        });
    }

    @Test
    void aCredentialThatGivesNothingIsNamedAndNothingIsSent() {
        for (Credential credential : List.<Credential>of(() -> null, () -> " ", Credential.renewed(() -> null))) {
            try (PartnerCenter partner = with(credential)) {
                CredentialException failure = catchThrowableOfType(
                        CredentialException.class, () -> cartOf(partner).get());

                assertThat(failure).hasMessageStartingWith("No token for GET ");
                assertThat(failure.retryable()).isFalse();
            }
        }
        assertThat(server.requests()).isEmpty();
    }

    @Test
    @Timeout(20)
    void aProviderThatStallsHoldsACallNoLongerThanItsDeadline() {
        for (String beginning : List.of("", RawServer.head(200, 500) + "{\"access_token\":")) {
            provider.stallsAfter(beginning);

            try (PartnerCenter hasty = client().credential(appOnly())
                    .deadline(Duration.ofMillis(200))
                    .build()) {
                assertThatThrownBy(() -> cartOf(hasty).get())
                        .isInstanceOf(CredentialException.class)
                        .hasMessageContaining("did not answer (HttpTimeoutException)");
            }
        }
    }

    @Test
    @Timeout(20)
    void anEarlyRenewalThatStallsLeavesMostOfTheDeadlineToTheCallAndIsNotTriedByTheNext() {
        provider.answers(200, granted("first-token")).stallsAfter("").answers(200, granted("second-token"));
        server.answers(200, STORED).answers(200, STORED).answers(200, STORED);
        Credential credential = appOnly();
        credential.token();
        time.pass(Duration.ofMinutes(56));

        try (PartnerCenter hasty =
                client().credential(credential).deadline(Duration.ofSeconds(2)).build()) {
            cartOf(hasty).get();
            cartOf(hasty).get();
            assertThat(provider.requests()).hasSize(2);
            time.pass(Duration.ofSeconds(31));
            cartOf(hasty).get();
        }

        assertThat(server.requests())
                .extracting(request -> request.header("Authorization"))
                .containsExactly("Bearer first-token", "Bearer first-token", "Bearer second-token");
    }

    @Test
    void aTokenThatStillWorksIsUsedWhateverItsRenewalFailsWithAndTheLogSaysSoOnce() {
        AtomicInteger calls = new AtomicInteger();
        Credential credential = new RenewedToken(
                longest -> {
                    if (calls.incrementAndGet() > 1) {
                        throw new IllegalStateException("planted-vault-text");
                    }
                    return new AccessToken("first-token", FakeTime.START.plus(Duration.ofHours(1)));
                },
                "counted",
                time.clock());
        credential.token();
        time.pass(Duration.ofMinutes(56));

        try (Overheard log = new Overheard()) {
            assertThat(credential.token()).isEqualTo("first-token");
            time.pass(Duration.ofSeconds(31));
            assertThat(credential.token()).isEqualTo("first-token");

            assertThat(calls).hasValue(3);
            assertThat(log.with("IllegalStateException")).hasSize(1);
            assertThat(log.with("planted-vault-text")).isEmpty();
        }
    }

    @Test
    void anInterruptEndsAnEarlyRenewal() {
        provider.answers(200, granted("first-token")).stallsAfter("");
        Credential credential = appOnly();
        credential.token();
        time.pass(Duration.ofMinutes(56));
        Thread.currentThread().interrupt();

        assertThatThrownBy(credential::token).hasMessageContaining("the calling thread was interrupted");

        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void anAnswerWhoseTokenCannotBeUsedIsACredentialException() {
        for (String answer : List.of(
                "{\"access_token\":\"planted words\"}",
                "{\"access_token\":null}",
                "{\"access_token\":\"token\",\"expires_in\":9223372036854775807}",
                "{\"access_token\":\"token\",\"expires_in\":\"-9223372036854775808\"}")) {
            provider.answers(200, answer);

            try (PartnerCenter partner = with(appOnly())) {
                CredentialException failure = catchThrowableOfType(
                        CredentialException.class, () -> cartOf(partner).get());

                assertThat(failure).as(answer).hasMessageContaining("Check the token URL");
                assertThat(failure.getMessage()).doesNotContain("planted words");
                assertThat(failure.retryable()).isFalse();
            }
        }
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aTokenUrlOrATenantThatCannotWorkIsRefusedWithTheFix() {
        for (String url : List.of("ftp://host/token", "/token", "https://user@host/token")) {
            assertThatThrownBy(() -> Credential.appOnly(URI.create(url), "id", SECRET))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("pass PartnerCenter.tokenUrl(tenant)");
        }
        for (String tenant : List.of("contoso .com", "contoso/../evil", "..", "contoso.com?code=1", "contoso.com ")) {
            assertThatThrownBy(() -> PartnerCenter.tokenUrl(tenant))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("pass the id or the domain of the partner's tenant");
        }
        assertThat(PartnerCenter.tokenUrl("contoso.onmicrosoft.com").getPath())
                .isEqualTo("/contoso.onmicrosoft.com/oauth2/token");
    }

    @Test
    void aMessageShowsTheTokenUrlWithoutItsQuery() {
        provider.answers(403, "{}").cuts().answers(200, "{}");
        Credential credential =
                Credential.appOnly(provider.uri().resolve("/token?code=planted-key"), "client id", SECRET);

        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(credential::token)
                    .hasMessageStartingWith(provider.uri() + "/token ")
                    .hasMessageNotContaining("planted-key");
        }
        assertThat(provider.requests().get(0).requestLine()).isEqualTo("POST /token?code=planted-key HTTP/1.1");
    }

    @Test
    void aServiceThatRefusesEveryTokenCostsNoTokenRequestForEachCall() {
        provider.answers(200, granted("first-token"))
                .answers(200, granted("second-token"))
                .answers(200, granted("third-token"));
        for (int i = 0; i < 6; i++) {
            server.answers(401, "{\"code\":900420}");
        }

        try (PartnerCenter partner = with(appOnly())) {
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> cartOf(partner).get()).isInstanceOf(AccessDeniedException.class);
            }
            assertThat(provider.requests()).hasSize(2);
            time.pass(Duration.ofSeconds(30));
            assertThatThrownBy(() -> cartOf(partner).get()).isInstanceOf(AccessDeniedException.class);
        }

        assertThat(provider.requests()).hasSize(3);
    }

    @Test
    void aTokenIsAskedForWithoutAnUpgrade() {
        provider.answers(200, granted("first-token"));

        appOnly().token();

        assertThat(provider.onlyRequest().header("Upgrade")).isEmpty();
    }

    @Test
    void anHttpClientForTheProviderIsMadeWithTheFirstTokenAndOnceAsLongAsItIsThere() {
        provider.answers(200, granted("first-token")).answers(200, granted("second-token"));
        List<HttpClient> made = new ArrayList<>();

        Credential credential = ProviderCredential.appOnly(provider.uri(), "id", SECRET, time.clock())
                .through(() -> {
                    made.add(HttpClient.newHttpClient());
                    return made.get(0);
                });

        assertThat(made).isEmpty();
        credential.token();
        time.pass(Duration.ofHours(2));
        credential.token();
        assertThat(made).hasSize(1);
    }

    @Test
    void noSecretIsPrinted() {
        Credential credential = Credential.appAndUser(PartnerCenter.tokenUrl("tenant"), "id", SECRET, REFRESH);

        assertThat(credential).hasToString("Credential[tokens of login.microsoftonline.com]");
        assertThat(new AccessToken("some-token", Instant.EPOCH).toString()).doesNotContain("some-token");
    }
}
