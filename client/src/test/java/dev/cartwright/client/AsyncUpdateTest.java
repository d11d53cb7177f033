package dev.cartwright.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/** An update that nobody waits for. */
final class AsyncUpdateTest extends UpdatingTest {
    @Test
    void nobodyNeedsToWaitForAnUpdate() {
        server.answers(200, cart(1), "ETag: \"4\"")
                .answers(412, "{\"code\":800002}")
                .answers(200, cart(7), "ETag: \"5\"")
                .answers(201, cart(8), "ETag: \"6\"")
                .answers(200, cart(8), "ETag: \"6\"")
                .answers(201, cart(9));
        FakeTime time = new FakeTime();
        try (PartnerCenter patient = client().time(time, () -> 0.5).build()) {
            CartById cart = patient.customers().byId(CUSTOMER).carts().byId(CART);

            assertThat(cart.updateAsyncWithResponse(UpdatingTest::addOne).join().tag())
                    .contains("\"6\"");
            assertThat(cart.updateAsync(UpdatingTest::addOne)
                            .join()
                            .getLineItems()
                            .get(0)
                            .getQuantity())
                    .isEqualTo(9);
        }

        assertThat(time.pauses()).containsExactly(Duration.ofMillis(250));
    }

    @Test
    void anUpdateThatNobodyWaitsForFailsAsOneThatIsWaitedFor() {
        server.answers(200, cart(1)).answers(200, cart(1), "ETag: \"4\"");

        assertThatThrownBy(() -> cart().updateAsync(UpdatingTest::addOne).join())
                .hasCauseInstanceOf(UnreadableException.class);
        assertThatThrownBy(() -> cart().updateAsync(found -> {
                            throw new UnsupportedOperationException("no");
                        })
                        .join())
                .hasCauseInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void anUpdateThatNobodyWaitsForEndsAtTheDeadlineOfOneCall() {
        for (int i = 0; i < 10; i++) {
            server.answers(200, cart(1), "ETag: \"" + i + "\"").answers(412, "{\"code\":2055}");
        }
        FakeTime time = new FakeTime();
        try (PartnerCenter patient = client().time(time, () -> 0.5).build()) {
            CartById cart = patient.customers().byId(CUSTOMER).carts().byId(CART);

            assertThatThrownBy(() -> cart.updateAsync(found -> time.pass(Duration.ofMinutes(2)))
                            .join())
                    .hasCauseInstanceOf(UnreachableException.class)
                    .hasMessageContaining("its deadline had passed");
        }

        assertThat(server.requests()).hasSize(5);
    }
}
