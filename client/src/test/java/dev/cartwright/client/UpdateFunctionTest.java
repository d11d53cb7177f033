package dev.cartwright.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cartwright.client.model.Cart;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The function of an update is its caller's own: it may make calls, and what it throws is its caller's, too. */
@Timeout(60)
final class UpdateFunctionTest extends ClientTest {
    private static final int MOST_AT_ONCE = 64;
    private static final String STORED = "{\"id\":\"" + CART + "\"}";

    private final FakeTime time = new FakeTime();
    private final AtomicInteger changes = new AtomicInteger();

    @ParameterizedTest
    @ValueSource(ints = {412, 429, 503, 404})
    void whatItThrowsEndsTheUpdateAsItIs(int status) {
        PartnerCenterException anothers = anothers(status);

        try (PartnerCenter patient = patient()) {
            assertThat(catchThrowable(() -> cart(patient).update(throwing(anothers))))
                    .isSameAs(anothers);
        }
        assertThat(changes).hasValue(1);
        assertThat(time.pauses()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {412, 429, 503, 404})
    void whatItThrowsEndsAnUpdateThatNobodyWaitsForAsItIs(int status) {
        PartnerCenterException anothers = anothers(status);

        try (PartnerCenter patient = patient()) {
            CompletableFuture<Cart> future = cart(patient).updateAsync(throwing(anothers));

            assertThat(catchThrowable(future::get)).cause().isSameAs(anothers);
        }
        assertThat(changes).hasValue(1);
        assertThat(time.pauses()).isEmpty();
    }

    private PartnerCenterException anothers(int status) {
        server.answers(status, "");
        PartnerCenterException failure = catchThrowableOfType(PartnerCenterException.class, () -> cart().get());
        // More than an update needs that ends as it should.
        for (int i = 0; i < 10; i++) {
            server.answers(200, STORED, "ETag: \"4\"");
        }
        return failure;
    }

    private Consumer<Cart> throwing(PartnerCenterException failure) {
        return found -> {
            changes.incrementAndGet();
            throw failure;
        };
    }

    private PartnerCenter patient() {
        return client().retryPolicy(RetryPolicy.standard())
                .time(time, () -> 0.5)
                .build();
    }

    private static CartById cart(PartnerCenter client) {
        return client.customers().byId(CUSTOMER).carts().byId(CART);
    }

    @Test
    void functionsThatWaitForOtherCallsKeepNobodyWaiting() {
        int updates = 2 * MOST_AT_ONCE;
        for (int i = 0; i < 3 * updates; i++) {
            server.answers(200, STORED, "ETag: \"4\"");
        }

        CompletableFuture<?>[] futures = Stream.generate(
                        () -> cart().updateAsync(found -> cart().getAsync().join()))
                .limit(updates)
                .toArray(CompletableFuture<?>[]::new);

        assertThat(CompletableFuture.allOf(futures)).succeedsWithin(Duration.ofSeconds(30));
        assertThat(server.requests()).hasSize(3 * updates);
    }
}
