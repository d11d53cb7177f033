package dev.cartwright.server.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class VerifiedTokensTest {
    private static final Caller CALLER =
            new Caller(new Account("A", "t", "c", "s", null, null, List.of()), TokenKind.APP_ONLY, "c");

    private final TestClock clock = new TestClock();
    private final VerifiedTokens tokens = new VerifiedTokens(clock, 2);
    private final List<String> verified = new ArrayList<>();

    private VerifiedTokens.Verified verify(String token) {
        verified.add(token);
        return new VerifiedTokens.Verified(CALLER, clock.instant().plus(Duration.ofHours(1)));
    }

    private void ask(String... asked) {
        for (String token : asked) {
            assertThat(tokens.caller(token, this::verify)).isEqualTo(CALLER);
        }
    }

    @Test
    void aTokenIsVerifiedOnceUntilItExpires() {
        ask("a", "a", "b", "a");
        clock.advance(Duration.ofHours(1));
        ask("a");

        assertThat(verified).containsExactly("a", "b", "a");
    }

    @Test
    void aTokenThatLivesLongIsVerifiedAgainAfterAnHour() {
        for (int i = 0; i < 3; i++) {
            tokens.caller("long", token -> {
                verified.add(token);
                return new VerifiedTokens.Verified(CALLER, clock.instant().plus(Duration.ofDays(3)));
            });
            clock.advance(i == 0 ? Duration.ofMinutes(59) : Duration.ofMinutes(1));
        }

        assertThat(verified).containsExactly("long", "long");
    }

    @Test
    void aTokenIsRememberedFromItsVerificationUntilItExpires() {
        assertThat(tokens.remembered("a")).isEmpty();
        ask("a");
        assertThat(tokens.remembered("a")).contains(CALLER);
        assertThat(tokens.remembered("A")).isEmpty();
        clock.advance(Duration.ofHours(1));
        assertThat(tokens.remembered("a")).isEmpty();
    }

    @Test
    void theEldestMakesRoom() {
        ask("a", "b", "c", "c", "b", "a");

        assertThat(verified).containsExactly("a", "b", "c", "a");
    }

    @Test
    void aRefusalIsNotRemembered() {
        for (int i = 0; i < 2; i++) {
            assertThatThrownBy(() -> tokens.caller("bad", token -> {
                        verified.add(token);
                        throw TokenVerifier.denied("no");
                    }))
                    .hasMessage("401/400 no");
        }

        assertThat(verified).containsExactly("bad", "bad");
    }
}
