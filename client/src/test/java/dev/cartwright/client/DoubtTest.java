package dev.cartwright.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether a call that failed may have been done: what one of its requests left open, no later one settles. */
final class DoubtTest extends DoubtingTest {
    /** What leaves open whether the work was done. */
    enum Open {
        NO_ANSWER(RawServer::cuts),
        CUT(server -> server.sendsAndCloses(RawServer.head(201, 500), "{")),
        ANOTHERS(server -> server.answers(201, "{}", "MS-RequestId: 00000000-1111-4222-8333-444455556666")),
        ANOTHERS_REFUSAL(server -> server.answers(404, "", "MS-RequestId: 00000000-1111-4222-8333-444455556666")),
        STATUS_408(server -> server.answers(408, "")),
        STATUS_500(server -> server.answers(500, "")),
        CUT_503(server -> server.sendsAndCloses(RawServer.head(503, 500), "{"));

        private final Consumer<RawServer> step;

        Open(Consumer<RawServer> step) {
            this.step = step;
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatWasLeftOpenIsSaidWhateverEndsTheCall(Open open) {
        open.step.accept(server);
        server.answers(429, "");

        PartnerCenterException failure = failure(Credential.fixedToken(TOKEN));

        assertThat(failure).isInstanceOf(ThrottledException.class).hasMessageContaining(DOUBT);
        assertThat(failure.mayBeDone()).isTrue();
        assertThat(failure.requestId()).isEqualTo(server.requests().get(0).header("MS-RequestId"));
        assertThat(server.requests()).hasSize(2);
    }

    @Test
    void aRefusedTokenSettlesNothing() {
        server.cuts().answers(401, "");

        assertThat(failure(Credential.fixedToken(TOKEN)))
                .isInstanceOf(AccessDeniedException.class)
                .hasMessageContaining(DOUBT);
    }

    @Test
    void aServiceThatIsGoneSettlesNothing() {
        server.cuts();
        AtomicInteger asked = new AtomicInteger();

        assertThat(failure(() -> {
                    if (asked.getAndIncrement() > 0) {
                        server.close();
                    }
                    return TOKEN;
                }))
                .isInstanceOf(UnreachableException.class)
                .hasMessageContaining(DOUBT)
                .hasMessageNotContaining("Nothing was sent");
    }

    @Test
    void aClosedClientSettlesNothing() {
        server.cuts();
        AtomicReference<PartnerCenter> closing = new AtomicReference<>();
        Time time = new FakeTime() {
            @Override
            public void sleep(Duration pause, CountDownLatch end) {
                closing.get().close();
            }
        };
        closing.set(client().retryPolicy(RetryPolicy.standard())
                .time(time, () -> 0.5)
                .build());

        UnreachableException failure = catchThrowableOfType(
                UnreachableException.class, () -> cart(closing.get()).checkout());

        assertThat(failure).hasMessageContaining("closed").hasMessageContaining(DOUBT);
        assertThat(failure.retryable()).isFalse();
        assertThat(failure.requestId()).isEqualTo(server.onlyRequest().header("MS-RequestId"));
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 500, 503})
    void aFailureOfTheServiceLeavesItOpen(int status) {
        server.answers(status, "").answers(status, "");

        assertThat(failure(Credential.fixedToken(TOKEN))).hasMessageContaining(DOUBT);
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 404, 409, 429})
    void aRefusalLeavesNothingOpen(int status) {
        server.answers(status, "").answers(status, "");

        PartnerCenterException failure = failure(Credential.fixedToken(TOKEN));

        assertThat(failure.mayBeDone()).isFalse();
        assertThat(failure).hasMessageNotContaining("may have been done").hasMessageNotContaining("Nothing was sent");
    }

    @Test
    void anUpdateWhichTakesNoIdSaysToLook() {
        server.answers(200, "{\"id\":\"x\"}", "ETag: \"4\"").cuts();

        PartnerCenterException failure =
                catchThrowableOfType(PartnerCenterException.class, () -> cart().update(found -> {}));

        assertThat(failure.mayBeDone()).isTrue();
        assertThat(failure)
                .hasMessageContaining("It may have been done all the same: get the cart and look whether the change is"
                        + " there; if it is not, update again.")
                .hasMessageNotContaining("CallOptions");
    }

    @Test
    void whatChangesNothingLeavesNothingOpen() {
        server.sendsAndCloses(RawServer.head(200, 500), "{").answers(429, "");
        try (PartnerCenter patient = patient(Credential.fixedToken(TOKEN))) {
            assertThatThrownBy(() -> cart(patient).get())
                    .isInstanceOf(ThrottledException.class)
                    .hasMessageNotContaining("may have been done");
        }
    }
}
