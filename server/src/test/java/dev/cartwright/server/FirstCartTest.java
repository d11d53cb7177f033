package dev.cartwright.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.server.identity.TokenKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a newcomer is shown works with any catalogue. */
class FirstCartTest {
    private static final String ITEM = "OURS:0001:PLAIN";

    @TempDir
    Path directory;

    private ServerConfig sold(String... items) throws IOException {
        return RunningServer.config()
                .withCatalog(Files.writeString(
                        directory.resolve("catalog.yaml"), "items: [" + String.join(", ", items) + "]"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ", terms: []",
                ", terms: [{duration: P3Y, billingCycles: [annual]}], quantity: {minimum: 5}",
                ", context: [{name: scope, required: false}], quantity: {maximum: 3}",
            })
    void theFirstItemThatNeedsNoMoreThanATermIsBoughtAsItIsSold(String rules) throws IOException {
        ServerConfig config = sold(
                "{id: 'OURS:0001:SCOPED', context: [{name: scope, required: true}]}",
                "{id: 'OURS:0001:ATTESTED', attestations: [line]}",
                "{id: 'OURS:0001:PARTNERS', attestations: [partner]}",
                "{id: '" + ITEM + "'" + rules + "}");
        FirstCart cart = FirstCart.of(Setup.read(config)).orElseThrow();

        try (RunningServer server = new RunningServer(config)) {
            String token = server.token(cart.account().name(), TokenKind.APP_ONLY);
            Answer created = server.send(server.request("POST", cart.path(), token, cart.body()))
                    .isOk(201);

            assertThat(created.at("/lineItems/0/catalogItemId").asText()).isEqualTo(ITEM);
            assertThat(created.at("/lineItems/0/error").isMissingNode()).isTrue();
        }
    }

    @Test
    void whereEveryItemNeedsMoreNothingIsShown() throws IOException {
        Setup setup = Setup.read(sold("{id: 'OURS:0001:ATTESTED', attestations: [line]}"));

        assertThat(FirstCart.of(setup)).isEmpty();
    }
}
