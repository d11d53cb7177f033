package dev.cartwright.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.KeyStore;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

/** Service and identity provider are trusted by certificates of one's own. */
final class TrustTest extends HttpsTest {
    private static final Time NO_PAUSES = new FakeTime() {
        @Override
        public void sleep(Duration pause, CountDownLatch end) {
            throw new AssertionError("sent again");
        }
    };

    @Test
    void theCertificatesOfTheTrustStoreAreTrustedForServiceAndProvider() throws Exception {
        try (PartnerCenter partner =
                service.client("127.0.0.1").trustStore(service.trust()).build()) {
            assertThat(HttpsService.idOfACart(partner)).isEqualTo("cart");
        }
    }

    @Test
    void aCertificateThatNoTrustStoreHasIsNotTrusted() throws Exception {
        try (PartnerCenter byTheJdk = service.client("127.0.0.1")
                        .credential(Credential.fixedToken("token"))
                        .build();
                PartnerCenter byAnother = service.client("127.0.0.1")
                        .credential(Credential.fixedToken("token"))
                        .trustStore(HttpsService.trusting(HttpsService.selfSigned("stranger", folder), "stranger"))
                        .build()) {
            assertThatThrownBy(() -> HttpsService.idOfACart(byTheJdk))
                    .isInstanceOfSatisfying(
                            UnreachableException.class,
                            failure -> assertThat(failure.retryable()).isFalse())
                    .hasMessageContaining(
                            "its certificate is not trusted (SSLHandshakeException). Nothing was sent: check"
                                    + " that it is for the host of the endpoint and valid today, and that trustStore(…) holds"
                                    + " the certificate of whoever issued it.");
            assertThatThrownBy(() -> HttpsService.idOfACart(byAnother))
                    .isInstanceOf(UnreachableException.class)
                    .hasMessageContaining("SSLHandshakeException");
        }
    }

    @Test
    void aProviderWithACertificateThatNoTrustStoreHasGetsNoSecretAndIsNotAskedAgain() {
        try (PartnerCenter partner = service.client("127.0.0.1")
                .retryPolicy(RetryPolicy.standard())
                .time(NO_PAUSES, () -> 0.5)
                .build()) {
            assertThatThrownBy(() -> HttpsService.idOfACart(partner))
                    .isInstanceOfSatisfying(
                            CredentialException.class,
                            failure -> assertThat(failure.retryable()).isFalse())
                    .hasMessageContaining(
                            "/token is not trusted (SSLHandshakeException). Check that it is for the host of the"
                                    + " token URL and valid today, and that trustStore(…) holds the certificate of whoever issued it.");
        }
    }

    @Test
    void aCertificateOfTheTrustStoreIsNotTrustedForAnotherHost() throws Exception {
        try (PartnerCenter partner = service.client("localhost")
                        .credential(Credential.fixedToken("token"))
                        .trustStore(service.trust())
                        .build();
                PartnerCenter asking =
                        service.client("localhost").trustStore(service.trust()).build()) {
            assertThatThrownBy(() -> HttpsService.idOfACart(partner))
                    .isInstanceOf(UnreachableException.class)
                    .hasMessageContaining("Nothing was sent: check that it is for the host of the endpoint");
            assertThatThrownBy(() -> HttpsService.idOfACart(asking))
                    .isInstanceOf(CredentialException.class)
                    .hasMessageContaining("Check that it is for the host of the token URL");
        }
    }

    @Test
    void aServiceWhoseCertificateIsNotTrustedIsNotAskedAgain() {
        try (PartnerCenter partner = service.client("127.0.0.1")
                .credential(Credential.fixedToken("token"))
                .retryPolicy(RetryPolicy.standard())
                .time(NO_PAUSES, () -> 0.5)
                .build()) {
            assertThatThrownBy(() -> HttpsService.idOfACart(partner)).isInstanceOf(UnreachableException.class);
        }
    }

    @Test
    void aTrustStoreThatTrustsNobodyIsRefused() throws Exception {
        KeyStore empty = KeyStore.getInstance(KeyStore.getDefaultType());
        empty.load(null, null);

        assertThatThrownBy(() -> service.client("127.0.0.1").trustStore(empty).build())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("The trustStore holds no certificate that could be trusted: put those of the"
                        + " issuers into it, or leave it out");
    }
}
