package dev.cartwright.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cartwright.client.model.Cart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An update whose put was not answered: whether its change was made. */
final class LostUpdateTest extends UpdatingTest {
    @Test
    void theLookAfterALostAnswerIsSentAgainLikeAnyCall() {
        server.answers(200, cart(1), "ETag: \"4\"")
                .cuts()
                .answers(412, "{\"code\":800002}")
                .answers(503, "")
                .answers(200, cart(2), "ETag: \"5\"");

        assertThat(updatedPatiently().getLineItems().get(0).getQuantity()).isEqualTo(2);
        assertThat(server.requests()).hasSize(5);
    }

    @Test
    void whenTheLookAfterALostAnswerFailsTheChangeIsInDoubt() {
        server.answers(200, cart(1), "ETag: \"4\"")
                .cuts()
                .answers(412, "{\"code\":800002}")
                .answers(403, "");

        ChangedException changed = catchThrowableOfType(ChangedException.class, this::updatedPatiently);

        assertThat(changed.mayBeDone()).isTrue();
        assertThat(changed.getSuppressed()).singleElement().isInstanceOf(AccessDeniedException.class);
    }

    private Cart updatedPatiently() {
        try (PartnerCenter patient = client().retryPolicy(RetryPolicy.standard())
                .time(new FakeTime(), () -> 0.5)
                .build()) {
            return patient.customers().byId(CUSTOMER).carts().byId(CART).update(UpdatingTest::addOne);
        }
    }

    @Test
    void aChangeWhoseAnswerWasLostIsNotMadeTwice() {
        server.answers(200, cart(1), "ETag: \"4\"")
                .cuts()
                .answers(412, "{\"code\":800002}")
                .answers(
                        200,
                        cart(2).replace("\"id\":0", "\"id\":0,\"orderGroup\":\"1\",\"currencyCode\":\"USD\""),
                        "ETag: \"5\"");

        assertThat(updatedPatiently().getLineItems().get(0).getQuantity()).isEqualTo(2);
        assertThat(server.requests()).hasSize(4);
    }

    @Test
    void whatIsNotThereAfterALostAnswerMayHaveBeenChangedSince() {
        server.answers(200, cart(1), "ETag: \"4\"")
                .cuts()
                .answers(412, "{\"code\":800002}")
                .answers(200, cart(7), "ETag: \"6\"");

        assertThatThrownBy(this::updatedPatiently)
                .isInstanceOf(ChangedException.class)
                .hasMessageContaining("It may have been done all the same");
        assertThat(server.requests()).hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({"id, 0, 1", "currencyCode, '\"EUR\"', '\"GBP\"'"})
    void aMemberThatWasSentAndIsAnotherNowIsAnothersChange(String name, String sent, String found) {
        String addon = "{\"id\":0,\"addonItems\":[{\"%s\":%s}]}";
        server.answers(200, "{\"lineItems\":[" + addon.formatted(name, sent) + "]}", "ETag: \"4\"")
                .cuts()
                .answers(412, "{\"code\":800002}")
                .answers(200, "{\"lineItems\":[" + addon.formatted(name, found) + "]}", "ETag: \"5\"");

        try (PartnerCenter patient = client().retryPolicy(RetryPolicy.standard())
                .time(new FakeTime(), () -> 0.5)
                .build()) {
            CartById cart = patient.customers().byId(CUSTOMER).carts().byId(CART);

            assertThatThrownBy(() -> cart.update(changed -> {})).isInstanceOf(ChangedException.class);
        }
    }
}
