package dev.cartwright.conformance.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.kit.Cases;
import dev.cartwright.conformance.reference.ReferenceClient;
import dev.cartwright.conformance.target.Call;
import dev.cartwright.conformance.target.ClientUnderTest;
import dev.cartwright.conformance.target.Outcome;
import java.io.IOException;
import java.net.URI;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class SharedClientTest {

    private static final Kit KIT = Kit.bundled();
    private static final Case CASE = Cases.find(KIT, "getCart/the-cart-as-created");
    private static final Case UPDATE = Cases.find(KIT, "updateCart/documented-update");

    private int made;
    private int open;
    private UnaryOperator<Outcome> told = UnaryOperator.identity();

    private final ClientUnderTest.Factory factory = new ClientUnderTest.Factory() {
        @Override
        public String name() {
            return "a client that counts";
        }

        @Override
        public ClientUnderTest connect(URI endpoint, String token) {
            ClientUnderTest client = ReferenceClient.factory().connect(endpoint, token);
            made++;
            open++;
            return new ClientUnderTest() {
                @Override
                public Outcome call(Call call) {
                    return told.apply(client.call(call));
                }

                @Override
                public void close() {
                    open--;
                    client.close();
                }
            };
        }
    };

    @Test
    void casesThatPassShareAClientWhichEndsWithTheRun() throws IOException {
        try (ClientRun run = KIT.client(factory, Profile.NONE)) {
            assertThat(run.run(CASE).verdict()).isEqualTo(Verdict.PASS);
            assertThat(run.run(UPDATE).verdict()).isEqualTo(Verdict.PASS);
            assertThat(run.run(CASE).verdict()).isEqualTo(Verdict.PASS);

            assertThat(made).isEqualTo(1);
            assertThat(open).isEqualTo(1);
        }
        assertThat(open).isZero();
    }

    @Test
    void aClientWhoseCaseDidNotPassIsNotUsedAgain() throws IOException {
        try (ClientRun run = KIT.client(factory, Profile.NONE)) {
            told = outcome -> new Outcome.Broken("by the test");
            assertThat(run.run(CASE).verdict()).isEqualTo(Verdict.FAIL);
            assertThat(open).isZero();

            told = UnaryOperator.identity();
            assertThat(run.run(CASE).verdict()).isEqualTo(Verdict.PASS);
            assertThat(made).isEqualTo(2);
        }
    }
}
