package dev.cartwright.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.client.model.Cart;
import dev.cartwright.client.model.CartCheckoutResult;
import dev.cartwright.client.model.CartLineItem;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Members of an answer that do not fit: which of them are passed over. */
final class OddMembersTest extends ClientTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"creationTimestamp\":\"yesterday\"",
                "\"CreationTimestamp\":[]",
                "\"creationTimestamp\":{}",
                "\"lastModifiedUser\":{\"id\":1}",
                "\"links\":\"none\"",
                "\"links\":{\"self\":{\"headers\":7}}",
                "\"attributes\":[1]",
                "\"creationTimestamp\":{},\"links\":[],\"attributes\":7"
            })
    void whatTheServiceOwnsMakesNoAnswerUnreadable(String odd) {
        server.answers(200, "{" + odd + ",\"id\":\"x\",\"lineItems\":[{\"quantity\":3}]}");

        Cart found = cart().get();

        assertThat(found.getId()).isEqualTo("x");
        assertThat(found.getCreationTimestamp()).isNull();
        assertThat(found.getLineItems().get(0).getQuantity()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"NoQuota\"", "99999999999", "1.5", "{}", "true"})
    void anUnknownErrorCodeLeavesTheRestOfTheErrorReadable(String code) {
        server.answers(
                        201,
                        "{\"lineItems\":[null,{},{\"error\":{\"errorCode\":" + code
                                + ",\"errorDescription\":\"no\",\"additionalInformation\":{\"availableQuantity\":5.0}}}]}")
                .answers(
                        201,
                        "{\"orderErrors\":[{\"code\":" + code
                                + ",\"description\":\"no\"}],\"orders\":[{\"id\":\"o\"}]}");

        CartLineItem line = carts().create(new Cart()).getLineItems().get(1);
        CartCheckoutResult result = cart().checkout();

        assertThat(line.getError().getErrorCode()).isNull();
        assertThat(line.getError().getErrorDescription()).isEqualTo("no");
        assertThat(line.getError().getAdditionalInformation().getAvailableQuantity())
                .isEqualTo(5);
        assertThat(result.getOrderErrors().get(0).getCode()).isNull();
        assertThat(result.getOrderErrors().get(0).getDescription()).isEqualTo("no");
        assertThat(result.getOrders().get(0).getId()).isEqualTo("o");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"orders\":7}", "{\"orders\":[7]}", "{\"orderErrors\":\"none\"}"})
    void whatWasBoughtOrNotIsNeverPassedOver(String body) {
        server.answers(201, body);

        assertThatThrownBy(() -> cart().checkout()).isInstanceOf(UnreadableException.class);
    }

    @Test
    void anOddMemberInEachOfManyLinesIsPassedOver() {
        String line = "{\"pricing\":7,\"catalogItemId\":\"" + "x".repeat(400) + "\"}";
        server.answers(200, "{\"lineItems\":[" + String.join(",", Collections.nCopies(500, line)) + "]}");

        assertThat(cart().get().getLineItems())
                .hasSize(500)
                .allSatisfy(read -> assertThat(read.getPricing()).isNull());
    }

    @Test
    @Timeout(value = 60, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
    void moreOddMembersThanCanBePassedOverInTimeAreUnreadable() {
        String lines = String.join(",", Collections.nCopies(100_000, "{\"pricing\":7}"));
        server.answers(200, "{\"lineItems\":[" + lines + "]}");

        assertThatThrownBy(() -> cart().get())
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("does not fit at /lineItems/");
    }
}
