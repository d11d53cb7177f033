package dev.cartwright.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.server.identity.Account;
import dev.cartwright.server.identity.Caller;
import dev.cartwright.server.identity.TokenKind;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

class CurrentCallTest {
    private final CurrentCall current = new CurrentCall();

    private static Call call() {
        Account account = new Account("A", "t", "c", null, null, null, List.of());
        return new Call(
                Contract.builtIn().operations().get(0),
                new Address(URI.create("http://cartwright/v1")),
                new Caller(account, TokenKind.APP_ONLY, "user"),
                null,
                List.of(),
                null,
                null,
                new byte[0]);
    }

    @Test
    void theWorkKnowsItsCall() {
        Call call = call();

        current.during("id", call, () -> {
            assertThat(current.call()).isSameAs(call);
            assertThat(current.requestId()).isEqualTo("id");
        });
    }

    @Test
    void theThreadForgetsACallHoweverItEnds() {
        current.during("id", call(), () -> {});
        assertThatThrownBy(current::call).hasMessage("no call has passed the gate");

        assertThatThrownBy(() -> current.during("id", call(), () -> {
                    throw new IllegalStateException("thrown by the test");
                }))
                .hasMessage("thrown by the test");
        assertThatThrownBy(current::requestId).hasMessage("no call has passed the gate");
    }
}
