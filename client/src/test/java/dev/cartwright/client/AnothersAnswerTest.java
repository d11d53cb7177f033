package dev.cartwright.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.cartwright.client.model.Cart;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers that carry another call's MS-RequestId: a connection has mixed them up. */
final class AnothersAnswerTest extends ClientTest {
    private static final String ID = "c0ffee00-1111-4222-8333-444455556666";
    private static final String ANOTHER = "MS-RequestId: 00000000-1111-4222-8333-444455556666";

    private PartnerCenter patient(Credential credential) {
        return client().retryPolicy(RetryPolicy.standard())
                .credential(credential)
                .time(new FakeTime(), () -> 0.5)
                .build();
    }

    private static CartById cart(Customers customers) {
        return customers.byId(CUSTOMER).carts().byId(CART);
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 201, 302, 400, 401, 404, 409, 412, 429, 503})
    void anAnswerThatBelongsToAnotherCallIsNoAnswerWhateverItsStatus(int status) {
        String body = "{\"code\":7,\"description\":\"planted words\"}";
        server.answers(status, body, ANOTHER).answers(status, body, ANOTHER);

        UnreadableException ofPut = catchThrowableOfType(UnreadableException.class, () -> cart().put(new Cart()));
        UnreadableException ofGet = catchThrowableOfType(UnreadableException.class, () -> cart().get());

        assertThat(ofPut)
                .hasMessageContaining(", status " + status + ", is another call's: it carries another MS-RequestId")
                .hasMessageContaining("It may have been done all the same: call again with CallOptions.requestId(…)")
                .hasMessageNotContaining("planted words");
        assertThat(ofPut.mayBeDone()).isTrue();
        assertThat(ofPut.retryable()).isTrue();
        assertThat(ofPut.beginning()).isEmpty();
        assertThat(ofGet).hasMessageContaining("It changes nothing, so it may be called again.");
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 404, 503})
    void aServiceThatNeverSendsIdsBackIsAskedOnceMore(int status) {
        for (int i = 0; i < 4; i++) {
            server.answers(status, "{\"id\":\"x\"}", ANOTHER);
        }
        try (PartnerCenter patient = patient(Credential.fixedToken(TOKEN))) {
            assertThatThrownBy(() -> cart(patient.customers()).put(new Cart())).isInstanceOf(UnreadableException.class);
        }
        assertThat(server.requests()).hasSize(2);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"200|{\"id\":\"x\"}", "404|{\"code\":7}", "404|''", "503|''"})
    void anAnswerThatComesTwiceDoesNotAnswerTheNextCallAndItsConnectionIsNotUsedAgain(int status, String body) {
        String id = "MS-RequestId: " + ID;
        server.answers(status, body, id).answers(status, body, id).answers(201, "{\"orders\":[]}");
        CallOptions first = CallOptions.none().retryPolicy(RetryPolicy.none()).requestId(ID);
        try (PartnerCenter patient = patient(Credential.fixedToken(TOKEN))) {
            assertThat(status(cart(patient.customers(first)))).isEqualTo(status);

            assertThat(cart(patient.customers()).checkout().getOrders()).isEmpty();
        }
        assertThat(server.requests()).hasSize(3);
        assertThat(server.connections()).isEqualTo(2);
    }

    private static int status(CartById cart) {
        try {
            return cart.getWithResponse().status();
        } catch (RefusedException e) {
            return e.status();
        }
    }

    @Test
    void anothersRefusalOfATokenSaysNothingAboutOurs() {
        server.answers(401, "", ANOTHER).answers(200, "{\"id\":\"x\"}");
        AtomicInteger tokens = new AtomicInteger();
        Credential renewed = Credential.renewed(() -> new AccessToken(
                "token-" + tokens.incrementAndGet(), Instant.now().plusSeconds(3600)));
        try (PartnerCenter patient = patient(renewed)) {
            assertThat(cart(patient.customers()).get().getId()).isEqualTo("x");
        }
        assertThat(tokens).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"MS-RequestId: 7", "MS-RequestId: unknown", "MS-RequestId: -, 0"})
    void whatIsNoCallsIdIsNotAnothers(String line) {
        server.answers(404, "{\"code\":7}", line);

        NotFoundException notFound = catchThrowableOfType(NotFoundException.class, () -> cart().get());

        assertThat(notFound.code()).hasValue(7);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MS-RequestId: %s,%<s",
                "MS-RequestId: 00000000-1111-4222-8333-444455556666, %s",
                "MS-RequestId: 00000000-1111-4222-8333-444455556666\r\nMS-RequestId: %s",
                "MS-RequestId:"
            })
    void anIdThatAGatewayDoublesOrLeavesEmptyIsNotAnothers(String line) {
        server.answers(200, "{\"id\":\"x\"}", line.formatted(ID));

        Customers customers = partner.customers(CallOptions.none().requestId(ID));

        assertThat(cart(customers).get().getId()).isEqualTo("x");
    }
}
