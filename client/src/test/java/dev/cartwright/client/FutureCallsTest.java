package dev.cartwright.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwright.client.model.Cart;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whole calls of a client of today to a later service. */
final class FutureCallsTest extends ClientTest {
    private static final int CARTS = 300;
    private static final int REFUSALS = 200;
    private static final long SEED = 20_261_129;

    private final ContractFile contract = new ContractFile();
    private final FutureAnswers answers = new FutureAnswers(contract, SEED);

    @Test
    void aCartOfALaterServiceIsPutBackOverTheWireAsItCame() {
        for (int i = 0; i < CARTS; i++) {
            ObjectNode answer = (ObjectNode) answers.next("Cart");
            answer.put("id", CART);
            server.answers(200, answer.toString()).answers(200, answer.toString());

            Cart found = cart().get();
            cart().put(found);

            JsonNode expected = answers.putBack(answer, contract.schema("Cart"));
            List<Received> requests = server.requests();
            String put = requests.get(requests.size() - 1).body();
            assertThat(ExactJson.differences(expected, ExactJson.tree(put)))
                    .as(put)
                    .isEmpty();
        }
        assertThat(answers.unknownMembers()).isGreaterThan(CARTS);
    }

    @Test
    void aRefusalOfALaterServiceIsARefusalWithItsCode() {
        for (int i = 0; i < REFUSALS; i++) {
            ObjectNode fault = (ObjectNode) answers.next("ApiFault");
            fault.put("code", 2_000_000 + i);
            server.answers(400, fault.toString());

            RefusedException refused = catchThrowableOfType(RefusedException.class, () -> cart().get());

            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.code()).hasValue(2_000_000 + i);
            assertThat(refused.description()).contains(fault.get("description").asText());
        }
    }

    @Test
    void tooManyRequestsOfALaterServiceAreRead() {
        for (int i = 0; i < REFUSALS; i++) {
            ObjectNode fault = (ObjectNode) answers.next("GatewayFault");
            server.answers(429, fault.toString(), "Retry-After: 1");

            RefusedException refused = catchThrowableOfType(RefusedException.class, () -> cart().get());

            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.retryable()).isTrue();
        }
    }
}
