package dev.cartwright.conformance.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class RedactionTest {

    private static final String OPAQUE = "0123456789abcdefghijklmnopqrstuvwxyz";
    private static final String SIGNED = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJ4In0.c2lnbmF0dXJl";

    private final Redaction redaction = new Redaction(List.of(OPAQUE, SIGNED));

    @Test
    void aSecretThatWasCutOffIsNotShownUpToThere() {
        for (String secret : List.of(OPAQUE, SIGNED)) {
            for (int length = 8; length <= secret.length(); length++) {
                String cut = "got \"" + "x".repeat(50) + secret.substring(0, length) + "…";

                assertThat(redaction.of(cut)).isEqualTo("got \"" + "x".repeat(50) + "<token>…");
            }
        }
    }

    @Test
    void whatIsCutOffAndNoSecretStays() {
        assertThat(redaction.of("got \"0123456789 and so on…, twice…"))
                .isEqualTo("got \"0123456789 and so on…, twice…");
    }

    @Test
    void aTokenThatTheKitHasForgedIsASecretToo() {
        String forged = OPAQUE.substring(0, OPAQUE.length() - 8) + "AAAAAAAA";

        assertThat(redaction.of("the token " + forged + " is none")).doesNotContain("01234567", "stuvw");
    }

    @Test
    void aSignedTokenOfTheTargetsOwnIsNotShownEitherEvenCutOff() {
        assertThat(redaction.of("eyJhbGciOiJFUzI1NiJ9.eyJ4IjoxfQ.YWJj and eyJhbGciOiJFUzI1NiJ9.eyJ4…"))
                .isEqualTo("<token> and <token>…");
    }

    @Test
    void aShortSecretIsAWordAndNoPartOfOne() {
        Redaction ofShort = new Redaction(List.of("abc"));

        assertThat(ofShort.of("Bearer abc, \"abc\" and the abcissa of dabcd"))
                .isEqualTo("Bearer <token>, \"<token>\" and the abcissa of dabcd");
    }

    @Test
    @Timeout(10)
    void aTextThatIsMadeToBeSlowIsNot() {
        String text = "eyJ-".repeat(250_000);

        assertThat(redaction.of(text)).isEqualTo(text);
    }
}
