package dev.cartwright.client;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.client.model.BillingCycle;
import dev.cartwright.client.model.Cart;
import dev.cartwright.client.model.CartCheckoutResult;
import dev.cartwright.client.model.CartLineItem;
import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What we make of a body that the service sends. */
final class ReadingTest extends ClientTest {
    @Test
    void aByteOrderMarkInFrontIsSkipped() {
        server.answers(200, "\uFEFF{\"id\":\"x\"}");

        assertThat(cart().get().getId()).isEqualTo("x");
    }

    @ParameterizedTest
    @CsvSource({
        "0001-01-01T00:00:00, 0001-01-01T00:00:00Z",
        "2026-03-15T17:15:02, 2026-03-15T17:15:02Z",
        "2026-03-15T17:15:02.1, 2026-03-15T17:15:02.1Z",
        "2026-03-15T17:15:02.3840528, 2026-03-15T17:15:02.3840528Z",
        "2026-03-15T17:15:02Z, 2026-03-15T17:15:02Z",
        "2026-03-15T17:15:02.38Z, 2026-03-15T17:15:02.38Z",
        "2026-03-15T17:15:02.3840528Z, 2026-03-15T17:15:02.3840528Z",
        "2026-03-15T17:15:02.38405+00:00, 2026-03-15T17:15:02.38405Z",
        "2026-03-15T09:15:02-08:00, 2026-03-15T09:15:02-08:00",
        "2026-03-15T09:15:02-0800, 2026-03-15T09:15:02-08:00",
        "2026-03-15T09:15:02.5-08, 2026-03-15T09:15:02.5-08:00",
        "2026-03-15T17:15:02.38405+0000, 2026-03-15T17:15:02.38405Z"
    })
    void timesKeepTheirFractionAndOffsetAndAreUtcWithoutOne(String printed, String expected) {
        server.answers(200, "{\"creationTimestamp\":\"" + printed + "\"}");

        assertThat(cart().get().getCreationTimestamp())
                .satisfies(time -> assertThat(time.getOffset())
                        .isEqualTo(OffsetDateTime.parse(expected).getOffset()))
                .isEqualTo(OffsetDateTime.parse(expected));
        assertThat(OffsetDateTime.parse(expected).getOffset()).isIn(ZoneOffset.UTC, ZoneOffset.ofHours(-8));
    }

    @Test
    void unknownMembersAreKeptAndNullsAreAsIfAbsent() {
        server.answers(200, "{\"id\":\"x\",\"status\":null,\"mood\":{\"a\":[1.50]},\"lineItems\":[{\"shade\":null}]}");

        Cart found = cart().get();

        assertThat(found.getStatus()).isNull();
        assertThat(found.unknownMembers()).isEqualTo(Map.of("mood", Map.of("a", List.of(new BigDecimal("1.50")))));
        assertThat(found.getLineItems().get(0).unknownMembers()).isEqualTo(Collections.singletonMap("shade", null));
    }

    @Test
    void aNullInAListIsPassedOver() {
        server.answers(200, "{\"lineItems\":[null,{\"id\":1},null]}");

        assertThat(cart().get().getLineItems()).containsExactly(new CartLineItem().id(1));
    }

    @Test
    void anUnknownEnumValueIsKeptAndToldApartFromAnAbsentOne() {
        server.answers(
                200,
                "{\"lineItems\":[{\"billingCycle\":\"Weekly\"},{\"billingCycle\":7},{\"billingCycle\":{\"a\":[1]}},{}]}");

        assertThat(cart().get().getLineItems())
                .extracting(CartLineItem::getBillingCycle)
                .extracting(cycle -> cycle == null ? null : cycle.isInContract() + " " + cycle.getValue())
                .containsExactly("false Weekly", "false 7", "false {a=[1]}", null);
    }

    @Test
    void namesAndEnumValuesAreReadInAnyCasing() {
        server.answers(
                200,
                "{\"LineItems\":[{\"BillingCycle\":\"Annual\",\"ProvisioningContext\":{\"Scope\":\"shared\"}},"
                        + "{\"billingCycle\":\"OneTime\"}]}");

        Cart found = cart().get();

        assertThat(found.getLineItems())
                .extracting(CartLineItem::getBillingCycle)
                .containsExactly(BillingCycle.ANNUAL, BillingCycle.ONE_TIME);
        assertThat(found.getLineItems().get(0).getProvisioningContext()).isEqualTo(Map.of("Scope", "shared"));
    }

    @Test
    void absentListsStayApartFromEmptyOnes() {
        server.answers(200, "{\"lineItems\":[{},{\"participants\":[],\"provisioningContext\":{}}]}");

        Cart found = cart().get();

        assertThat(found.getLineItems().get(0).getParticipants()).isNull();
        assertThat(found.getLineItems().get(0).getProvisioningContext()).isNull();
        assertThat(found.getLineItems().get(1).getParticipants()).isEmpty();
        assertThat(found.getLineItems().get(1).getProvisioningContext()).isEmpty();
    }

    @Test
    void aCodeInAnAnswerMayBeAString() {
        server.answers(201, "{\"orderErrors\":[{\"code\":\"800018\"},{\"code\":800010}]}");

        assertThat(cart().checkout().getOrderErrors())
                .extracting(error -> error.getCode().longValue())
                .containsExactly(800018L, 800010L);
    }

    @Test
    void aLineErrorIsPartOfASuccessfulAnswer() {
        server.answers(201, """
                {"lineItems":[{"error":{"errorCode":10002,"errorDescription":"no quota",
                 "additionalInformation":{"availableQuantity":5,"purchasedQuantity":0}}}]}""");

        CartLineItem line = carts().create(new Cart()).getLineItems().get(0);

        assertThat(line.getError().getErrorCode()).isEqualTo(10002);
        assertThat(line.getError().getAdditionalInformation().getAvailableQuantity())
                .isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2", "2.0", "2.00", "2e0", "20E-1", "\"2\"", "\"2.0\""})
    void aWholeNumberIsReadHoweverItIsWritten(String number) {
        server.answers(200, "{\"lineItems\":[{\"quantity\":" + number + "}]}");

        assertThat(cart().get().getLineItems().get(0).getQuantity()).isEqualTo(2);
    }

    @Test
    void aListThatTheContractRequiresIsNeverNullAndAnotherIsWhenItIsAbsent() {
        server.answers(200, "{}")
                .answers(200, "{\"lineItems\":null}")
                .answers(200, "{\"items\":null}")
                .answers(200, "{\"orders\":null,\"orderErrors\":[null]}");

        assertThat(cart().get().getLineItems()).isEmpty();
        assertThat(cart().get().getLineItems()).isEmpty();
        assertThat(order().provisioningStatus().getItems()).isEmpty();
        CartCheckoutResult result = cart().checkout();
        assertThat(result.getOrders()).isNull();
        assertThat(result.getOrderErrors()).isEmpty();
        assertThat(new Cart().getLineItems()).isEmpty();
    }

    @Test
    void whatIsNoTextInAContextIsReadAsItsJson() {
        server.answers(
                200,
                "{\"lineItems\":[{\"provisioningContext\":{\"a\":1.50,\"b\":{\"c\":[true]},\"d\":false,\"e\":null,\"f\":\"text\"}}]}");

        assertThat(cart().get().getLineItems().get(0).getProvisioningContext())
                .isEqualTo(Map.of("a", "1.50", "b", "{\"c\":[true]}", "d", "false", "f", "text"));
    }
}
