package dev.cartwright.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cartwright.client.model.Cart;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A change of what was read, in one call. */
final class UpdateTest extends UpdatingTest {
    private int sentQuantity(int request) {
        return json(server.requests().get(request).body())
                .at("/lineItems/0/quantity")
                .asInt();
    }

    @Test
    void theChangeIsPutOnConditionThatNobodyElseMadeOne() {
        server.answers(200, cart(1), "ETag: \"4\"").answers(201, cart(2));

        Cart stored = cart().update(UpdatingTest::addOne);

        assertThat(stored.getLineItems().get(0).getQuantity()).isEqualTo(2);
        assertThat(server.requests().get(1).header("If-Match")).isEqualTo("\"4\"");
        assertThat(sentQuantity(1)).isEqualTo(2);
    }

    @Test
    void whenSomebodyElseWasQuickerTheChangeIsMadeToWhatTheyLeft() {
        server.answers(200, cart(1), "ETag: \"4\"")
                .answers(412, "{\"code\":800002}")
                .answers(200, cart(7), "ETag: \"5\"")
                .answers(201, cart(8));

        cart().update(UpdatingTest::addOne);

        assertThat(server.requests().get(3).header("If-Match")).isEqualTo("\"5\"");
        assertThat(sentQuantity(3)).isEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "-|it has no ETag",
                "''|it has no ETag",
                "W/\"4\"|its ETag is a weak one",
                "w/\"4\"|its ETag is no entity tag",
                "*|its ETag is no entity tag",
                "4|its ETag is no entity tag",
                "\"4\", \"5\"|its ETag is no entity tag",
                "\"4|its ETag is no entity tag"
            })
    void withoutAStrongTagNothingIsChangedAndNothingIsPut(String tag, String lack) {
        server.answers(200, cart(1), tag == null ? "X: y" : "ETag: " + tag).answers(201, cart(2));

        UnreadableException untagged = catchThrowableOfType(
                UnreadableException.class,
                () -> cart().update(found -> {
                    throw new AssertionError("changed");
                }));

        assertThat(untagged).hasMessageContaining("GET").hasMessageContaining(lack);
        assertThat(untagged.retryable()).isFalse();
        assertThat(untagged.requestId()).isEqualTo(server.onlyRequest().header("MS-RequestId"));
    }

    @Test
    void betweenTwoTriesThereIsAPauseThatGrowsAndIsDrawn() {
        for (int i = 0; i < 10; i++) {
            server.answers(200, cart(1), "ETag: \"" + i + "\"").answers(412, "{\"code\":2055}");
        }
        FakeTime time = new FakeTime();
        RetryPolicy policy = RetryPolicy.none().pauses(Duration.ofMillis(100), Duration.ofMillis(900));
        try (PartnerCenter patient =
                client().retryPolicy(policy).time(time, () -> 0.5).build()) {
            CartById cart = patient.customers().byId(CUSTOMER).carts().byId(CART);

            assertThatThrownBy(() -> cart.update(UpdatingTest::addOne)).isInstanceOf(ChangedException.class);
        }

        assertThat(server.requests()).hasSize(20);
        assertThat(time.pauses())
                .extracting(Duration::toMillis)
                .containsExactly(50L, 100L, 200L, 400L, 450L, 450L, 450L, 450L, 450L);
    }

    @Test
    void aPauseThatWouldOutlastTheDeadlineIsNotBegun() {
        server.answers(200, cart(1), "ETag: \"4\"").answers(412, "{\"code\":2055}", "Retry-After: 400");
        FakeTime time = new FakeTime();
        try (PartnerCenter patient = client().time(time, () -> 0.5).build()) {
            CartById cart = patient.customers().byId(CUSTOMER).carts().byId(CART);

            assertThatThrownBy(() -> cart.update(UpdatingTest::addOne)).isInstanceOf(ChangedException.class);
        }

        assertThat(server.requests()).hasSize(2);
        assertThat(time.pauses()).isEmpty();
    }

    @Test
    void anUpdateEndsAtTheDeadlineOfOneCall() {
        for (int i = 0; i < 10; i++) {
            server.answers(200, cart(1), "ETag: \"" + i + "\"").answers(412, "{\"code\":2055}");
        }
        FakeTime time = new FakeTime();
        try (PartnerCenter patient = client().time(time, () -> 0.5).build()) {
            CartById cart = patient.customers().byId(CUSTOMER).carts().byId(CART);

            assertThatThrownBy(() -> cart.update(found -> time.pass(Duration.ofMinutes(2))))
                    .isInstanceOf(UnreachableException.class)
                    .hasMessageContaining("PUT")
                    .hasMessageContaining("its deadline had passed before it could be sent");
        }

        assertThat(server.requests()).hasSize(5);
    }

    @Test
    void aStaleTagThatIsAnsweredAsTheErrorListSaysIsAStaleTagToo() {
        server.answers(200, cart(1), "ETag: \"4\"")
                .answers(400, "{\"code\":2055,\"description\":\"stale\"}")
                .answers(200, cart(7), "ETag: \"5\"")
                .answers(201, cart(8));

        assertThat(cart().update(UpdatingTest::addOne).getLineItems().get(0).getQuantity())
                .isEqualTo(8);
    }

    @Test
    void whoeverLosesTenTimesIsTold() {
        for (int i = 0; i < 10; i++) {
            server.answers(200, cart(1), "ETag: \"" + i + "\"").answers(412, "{\"code\":800002}");
        }

        try (PartnerCenter hasty = client().time(new FakeTime(), () -> 0.5).build()) {
            CartById cart = hasty.customers().byId(CUSTOMER).carts().byId(CART);

            assertThatThrownBy(() -> cart.update(UpdatingTest::addOne)).isInstanceOf(ChangedException.class);
        }

        assertThat(server.requests()).hasSize(20);
    }

    @Test
    void theAnswerOfTheUpdateTellsStatusAndTheNextTag() {
        server.answers(200, cart(1), "ETag: \"4\"").answers(201, cart(2), "ETag: \"5\"");

        Response<Cart> response = cart().updateWithResponse(UpdatingTest::addOne);

        assertThat(response.status()).isEqualTo(201);
        assertThat(response.tag()).contains("\"5\"");
        assertThat(response.requestId()).isEqualTo(server.requests().get(1).header("MS-RequestId"));
    }
}
