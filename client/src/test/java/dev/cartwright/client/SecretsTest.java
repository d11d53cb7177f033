package dev.cartwright.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The token appears in the Authorization header and nowhere else. */
final class SecretsTest extends ClientTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"code\":1,\"description\":\"bad token %s\",\"data\":[\"%s\"],\"source\":\"%s\"}",
                "{\"lineItems\":\"%s\"}",
                "{\"creationTimestamp\":\"%s\"}",
                "<html>%s</html>",
                "{\"id\":%s}",
                "\"%s\""
            })
    void aServerThatRepeatsTheTokenDoesNotGetItIntoAnException(String template) {
        String body = template.replace("%s", TOKEN);
        server.answers(401, body).answers(200, body);

        for (int call = 0; call < 2; call++) {
            Throwable thrown = catchThrowable(() -> cart().get());
            if (thrown != null) {
                assertThat(printed(thrown)).doesNotContain(TOKEN);
            }
            if (thrown instanceof RefusedException refused) {
                assertThat(refused.body() + refused.description() + refused.data() + refused.source())
                        .doesNotContain(TOKEN)
                        .contains("[token]");
            }
            if (thrown instanceof UnreadableException unreadable) {
                assertThat(unreadable.beginning()).doesNotContain(TOKEN);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"short-1", "pin", "7"})
    void aShortTokenIsNoLessSecret(String token) {
        server.answers(400, "{\"code\":1,\"description\":\"bad " + token + "\",\"data\":[\"" + token + "\"]}");
        try (PartnerCenter careless =
                client().credential(Credential.fixedToken(token)).build()) {
            CartById cart = careless.customers().byId("c").carts().byId("b");

            RefusedException refused = catchThrowableOfType(RefusedException.class, cart::get);

            assertThat(refused.code()).hasValue(1);
            assertThat(refused.description()).contains("bad [token]");
            assertThat(refused.data()).containsExactly("[token]");
            assertThat(refused.body()).doesNotContain(token);
            assertThat(refused).hasMessageContaining(": bad [token].");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "200|body|''|its body is empty",
                "200|body|{\"lineItems\":\"x\"}|its body does not fit at /lineItems",
                "200|coded|x\u001fx|its body is in a coding that was not asked for (Content-Encoding: [token])",
                "400|coded|x\u001fx|its body is in a coding that was not asked for (Content-Encoding: [token])"
            })
    void onlyWhatOthersSayIsSearchedForTheToken(int status, String token, String body, String said) {
        server.answers(status, body, "Content-Encoding: " + token);
        try (PartnerCenter partner =
                client().credential(Credential.fixedToken(token)).build()) {
            assertThatThrownBy(() ->
                            partner.customers().byId("x").carts().byId("y").get())
                    .isInstanceOf(PartnerCenterException.class)
                    .hasMessageContaining(said);
        }
    }

    @Test
    void aTokenOfManyKilobytesIsFoundToo() {
        String token = "aB3_".repeat(2048);
        server.answers(400, "{\"code\":1,\"description\":\"bad " + token + "\"}");
        try (PartnerCenter partner =
                client().credential(Credential.fixedToken(token)).build()) {
            CartById cart = partner.customers().byId(CUSTOMER).carts().byId(CART);

            RefusedException refused = catchThrowableOfType(RefusedException.class, cart::get);

            assertThat(refused.description()).hasValue("bad [token]");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "a\\b, a\\b",
        "a\\b, a\\\\b",
        "a\\\\b, a\\\\b",
        "a\\\\b, a\\\\\\\\b",
        "%25, %25",
        "%25, %2525",
        "x y, x+y",
        "p\u00e4ss\u20ac, p\u00e4ss\u20ac",
        "p\u00e4ss\u20ac, p%C3%a4ss%E2%82%AC",
        "p\u00e4ss\u20ac, p\\u00E4ss\\u20ac",
        "\ud83d\ude00, %F0%9F%98%80",
        "\ud83d\ude00, \\uD83D\\uDE00"
    })
    void aSecretIsFoundInEachFormThatItsCharactersTake(String secret, String written) {
        assertThat(new Secret(secret).removedFrom("<" + written + ">")).isEqualTo("<[token]>");
        assertThat(new Secret(secret).isIn(written)).isTrue();
        assertThat(new Secret(secret).removedFrom(written.substring(1))).isEqualTo(written.substring(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE"})
    void aTokenIsFoundInOtherEncodingsToo(String charset) {
        byte[] body = ("{\"description\":\"bad " + TOKEN + "\"").getBytes(Charset.forName(charset));
        server.answers(400, body).answers(200, body);

        RefusedException refused = catchThrowableOfType(RefusedException.class, () -> cart().get());
        UnreadableException unreadable = catchThrowableOfType(UnreadableException.class, () -> cart().get());

        assertThat(refused.body()).contains("bad [token]");
        assertThat(unreadable.beginning()).contains("bad [token]");
        assertThat(printed(refused) + printed(unreadable)).doesNotContain(TOKEN);
    }

    @Test
    void noObjectPrintsTheToken() {
        Credential credential = Credential.fixedToken(TOKEN);
        Settings settings = settings(PartnerCenter.GLOBAL, credential);

        assertThat(List.of(credential, settings, partner, client(), cart(), new Secret(TOKEN)))
                .allSatisfy(object -> assertThat(object.toString()).doesNotContain(TOKEN));
        assertThat(partner).hasToString("PartnerCenter[" + server.uri() + "]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"line-break-token\n", "two tokens-here", "t\u00f6ken-token", "nul\u0000token-token"})
    void aTokenThatNoHeaderCanCarryIsRefusedWithoutRepeatingIt(String token) {
        try (PartnerCenter careless = client().credential(() -> token).build()) {
            CartById cart = careless.customers().byId(CUSTOMER).carts().byId(CART);

            assertThatThrownBy(cart::get)
                    .isInstanceOf(CredentialException.class)
                    .hasMessageContaining("pass the bare access token")
                    .satisfies(thrown -> assertThat(printed(thrown)).doesNotContain(token));
        }
        assertThatThrownBy(() -> Credential.fixedToken(token)).hasMessageNotContaining(token);
        assertThat(server.requests()).isEmpty();
    }

    private static String printed(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
