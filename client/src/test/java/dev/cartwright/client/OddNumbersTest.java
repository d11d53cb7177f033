package dev.cartwright.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cartwright.client.model.Cart;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers that are JSON and that nobody computes with. */
final class OddNumbersTest extends ClientTest {
    @ParameterizedTest
    @ValueSource(strings = {"1e99999999999", "1e-99999999999", "10.555e-9999999999", "-7E+99999999999"})
    void aNumberThatCannotBeReadMakesASuccessUnreadableAndARefusalStaysOne(String number) {
        server.answers(201, "{\"orders\":[],\"new\":" + number + "}")
                .answers(200, "{\"links\":7,\"new\":" + number + "}")
                .answers(503, "{\"code\":1,\"x\":" + number + "}");

        UnreadableException done = catchThrowableOfType(UnreadableException.class, () -> cart().checkout());
        UnreadableException odd = catchThrowableOfType(UnreadableException.class, () -> cart().get());
        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> cart().checkout());

        assertThat(done.mayBeDone()).isTrue();
        assertThat(odd.status()).isEqualTo(200);
        assertThat(refused.status()).isEqualTo(503);
        assertThat(refused.retryable()).isTrue();
    }

    @Test
    @Timeout(20)
    void digitsWithoutEndAreRefusedBeforeTheyAreComputed() {
        server.answers(200, "{\"lineItems\":[{\"quantity\":\"" + "9".repeat(900_000) + "\"}]}");

        assertThatThrownBy(() -> cart().get())
                .isInstanceOf(UnreadableException.class)
                .hasMessageContaining("does not fit at /lineItems/0/quantity");
    }

    @Test
    void whatIsNoTimeIsNotKeptWhole() {
        server.answers(200, "{\"lineItems\":[{\"customTermEndDate\":\"" + "PII".repeat(100_000) + "\"}]}");

        UnreadableException unreadable = catchThrowableOfType(UnreadableException.class, () -> cart().get());

        assertThat(unreadable.getCause())
                .hasMessageContaining("\"PIIPII")
                .message()
                .hasSizeLessThan(2_000);
    }

    @Test
    void aNumberThatJsonDoesNotHaveIsNotSent() {
        for (Number number : List.of(Double.NaN, Double.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY)) {
            Cart cart = new Cart();
            cart.unknownMembers().put("mood", number);

            assertThatThrownBy(() -> carts().create(cart))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(number + " is no JSON");
        }
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aNumberOfTheProgramsOwnIsSentAsItIs() {
        Cart cart = new Cart();
        cart.unknownMembers().put("mood", List.of(1.5, 2.5f, 1e300, 7));
        server.answers(201, "{}");

        carts().create(cart);

        assertThat(server.requests().get(0).body()).contains("\"mood\":[1.5,2.5,1.0E300,7]");
    }
}
