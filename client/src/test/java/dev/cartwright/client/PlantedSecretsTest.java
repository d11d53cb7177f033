package dev.cartwright.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.client.model.Cart;
import java.io.IOException;
import java.net.URLEncoder;
import java.time.Duration;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever a secret takes part in, nobody reads it in a log, an exception or what an object prints. */
final class PlantedSecretsTest extends ClientTest {
    /** With what the encodings on the way write differently. */
    static final String SECRET = "pl+nted/secret=with.every-thing~1";

    static final String STORED = "{\"id\":\"" + CART + "\"}";

    final RawServer provider = new RawServer();
    private final FakeTime time = new FakeTime();
    final Overheard overheard = new Overheard();

    @AfterEach
    void end() {
        overheard.close();
        provider.close();
    }

    static String granted(String token, String refreshToken) {
        return "{\"access_token\":\"%s\",\"refresh_token\":\"%s\",\"expires_in\":3600}".formatted(token, refreshToken);
    }

    static String error(String description) {
        return "{\"error\":\"invalid_client\",\"error_description\":\"" + description + "\"}";
    }

    static CartById cart(PartnerCenter partner) {
        return partner.customers().byId(CUSTOMER).carts().byId(CART);
    }

    Credential appOnly(String clientSecret) {
        return ProviderCredential.appOnly(provider.uri(), "client", clientSecret, time);
    }

    Credential appAndUser(String refreshToken) {
        return ProviderCredential.appAndUser(provider.uri(), "client", "some client secret", refreshToken, time);
    }

    PartnerCenter client(Credential credential) {
        return client().credential(credential)
                .retryPolicy(RetryPolicy.standard())
                .deadline(Duration.ofSeconds(20))
                .time(time, () -> 0.5)
                .build();
    }

    /** More often than client and JDK together ask. */
    void times(Runnable step) {
        for (int i = 0; i < 12; i++) {
            step.run();
        }
    }

    void answered(int status, String body) {
        times(() -> server.answers(status, body));
        with(Credential.fixedToken(SECRET));
    }

    /** One call, and all that it leaves to be printed. */
    void with(Credential credential) {
        try (PartnerCenter partner = client(credential)) {
            overheard.print(credential);
            overheard.print(partner);
            overheard.print(settings(PartnerCenter.GLOBAL, credential));
            overheard.during(() -> {
                Response<Cart> response = cart(partner).getWithResponse();
                overheard.print(response.value());
                return response;
            });
        }
    }

    @ParameterizedTest
    @EnumSource
    void nobodyReadsIt(SecretsWay way) {
        way.go(this);

        assertThat(overheard.size()).isPositive();
        assertThat(overheard.readable(SECRET)).isEmpty();
    }

    /** What careless code would do. */
    private enum Leak {
        A_LOG_LINE_AT_THE_LOWEST_LEVEL(overheard -> Log.CLIENT.log(System.Logger.Level.TRACE, "token {0}", SECRET)),
        A_LOG_LINES_EXCEPTION(
                overheard -> Log.CLIENT.log(System.Logger.Level.DEBUG, "failed", new IOException(SECRET))),
        A_MESSAGE(overheard -> overheard.during(() -> {
            throw new IOException("bad token " + SECRET);
        })),
        A_CAUSE(overheard -> overheard.during(() -> {
            throw new IOException("failed", new IOException(URLEncoder.encode(SECRET, UTF_8)));
        })),
        WHAT_WAS_SUPPRESSED(overheard -> overheard.during(() -> {
            IOException failure = new IOException("failed");
            failure.addSuppressed(new IOException(SECRET.replace("/", "\\/")));
            throw failure;
        })),
        A_RECORD(overheard -> overheard.print(new Careless(SECRET)));

        private final Consumer<Overheard> carelessness;

        Leak(Consumer<Overheard> carelessness) {
            this.carelessness = carelessness;
        }

        private record Careless(String token) {}
    }

    @ParameterizedTest
    @EnumSource
    void itWouldBeFoundHadSomebodyBeenCareless(Leak leak) {
        leak.carelessness.accept(overheard);

        assertThat(overheard.readable(SECRET)).isNotEmpty();
    }
}
