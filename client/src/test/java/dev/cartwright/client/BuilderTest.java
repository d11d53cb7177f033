package dev.cartwright.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code build()} accepts, and how it says what to mend. */
final class BuilderTest {
    @Test
    void aCredentialIsRequired() {
        assertThatIllegalStateException()
                .isThrownBy(() -> PartnerCenter.builder().build())
                .withMessage(
                        "A credential is missing: call credential(Credential.appOnly(…)) or another of Credential's before build().");
    }

    @Test
    void theGlobalServiceIsTheDefault() {
        try (PartnerCenter partner = ready().build()) {
            assertThat(partner).hasToString("PartnerCenter[https://api.partnercenter.microsoft.com]");
        }
        try (PartnerCenter partner =
                ready().endpoint(PartnerCenter.CHINA_21VIANET).build()) {
            assertThat(partner).hasToString("PartnerCenter[https://partner.partnercenterapi.microsoftonline.cn]");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://host",
                "host",
                "/v1",
                "https:opaque",
                "https://user:pw-secret@host",
                "https://host?a=b",
                "https://host#f",
                "https://host:70000",
                "https://host:0"
            })
    void anEndpointThatCannotWorkIsRefusedWithTheFix(String endpoint) {
        assertThatIllegalStateException()
                .isThrownBy(() -> ready().endpoint(URI.create(endpoint)).build())
                .withMessageContaining("endpoint")
                .satisfies(thrown -> assertThat(thrown.getMessage()).doesNotContain("pw-secret"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT0S", "PT-1S", "PT0.0001S", "PT9999H", "PT2562047788015215H30M7S"})
    void aTimeoutThatIsNotFiniteAndPositiveIsRefused(Duration timeout) {
        assertThatIllegalStateException()
                .isThrownBy(() -> ready().connectTimeout(timeout).build())
                .withMessageStartingWith("The connectTimeout must be between 1 millisecond and 24 days, and is ");
        assertThatIllegalStateException()
                .isThrownBy(() -> ready().requestTimeout(timeout).build())
                .withMessageStartingWith("The requestTimeout must be between");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CallOptions.none().requestTimeout(timeout))
                .withMessageStartingWith("The requestTimeout must be between");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CallOptions.none().deadline(timeout))
                .withMessageStartingWith("The deadline must be between");
    }

    @Test
    void aTimeoutThatAnotherOneEndsBeforeIsRefusedWithTheFix() {
        Duration one = Duration.ofSeconds(1);
        Duration two = Duration.ofSeconds(2);

        assertThatIllegalStateException()
                .isThrownBy(
                        () -> ready().connectTimeout(two).requestTimeout(one).build())
                .withMessage(
                        "The connectTimeout of PT2S could never be reached, since the requestTimeout of PT1S ends"
                                + " before it: shorten the connectTimeout, lengthen the requestTimeout, or leave one of them out.");
        assertThatIllegalStateException()
                .isThrownBy(() -> ready().connectTimeout(two).deadline(one).build())
                .withMessageStartingWith("The connectTimeout of PT2S could never be reached, since the deadline");
        assertThatIllegalStateException()
                .isThrownBy(() -> ready().requestTimeout(two).deadline(one).build())
                .withMessageStartingWith("The requestTimeout of PT2S could never be reached, since the deadline");
    }

    @Test
    void optionsOfACallThatContradictEachOtherAreRefusedInWhateverOrderTheyCome() {
        Duration second = Duration.ofSeconds(1);
        Duration longer = Duration.ofSeconds(10);
        CallOptions patient = CallOptions.none().requestTimeout(longer);
        CallOptions hasty = CallOptions.none().deadline(second);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> patient.deadline(second))
                .withMessage("The requestTimeout of PT10S could never be reached, since the deadline of PT1S ends"
                        + " before it: shorten the requestTimeout, lengthen the deadline, or leave one of them out.");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> hasty.requestTimeout(longer))
                .withMessageStartingWith("The requestTimeout of PT10S could never be reached");
        assertThat(hasty.requestTimeout(second)).isNotNull();
    }

    @Test
    void aTimeoutAloneMayBeOfAnyLengthAndSeveralMayBeEqual() {
        Duration shortest = Duration.ofMillis(1);
        Duration longest = Duration.ofHours(1);

        ready().deadline(shortest).build().close();
        ready().requestTimeout(shortest).build().close();
        ready().connectTimeout(longest).build().close();
        ready().requestTimeout(longest).build().close();
        ready().connectTimeout(shortest)
                .requestTimeout(shortest)
                .deadline(shortest)
                .build()
                .close();
    }

    @ParameterizedTest
    @CsvSource({
        "http://host.example:8080, true",
        "HTTP://10.0.0.1, true",
        "http://127.example.com, true",
        "https://host.example, false",
        "http://localhost:8080, false",
        "http://127.0.0.1:8080, false",
        "http://[::1]:8080, false"
    })
    void whatTravelsUnprotectedToAnotherMachineIsWarnedOf(URI url, boolean warned) {
        try (Overheard log = new Overheard()) {
            ready().endpoint(url).build().close();
            Credential.appOnly(url, "id", "some-secret");

            assertThat(log.with("WARNING {0} unprotected to http://{1}")).hasSize(warned ? 2 : 0);
        }
    }

    @ParameterizedTest
    @CsvSource({"PT0S, PT1S", "PT-1S, PT1S", "PT2S, PT1S", "PT1S, PT9999H", "PT1S, PT2562047788015215H30M7S"})
    void pausesThatCannotBeKeptAreRefused(Duration first, Duration longest) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RetryPolicy.standard().pauses(first, longest))
                .withMessageStartingWith("The pauses must be positive, the first no longer than the longest, and none"
                        + " longer than 24 days, and are " + first + " and " + longest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"und", "und-US"})
    void aLocaleWithoutLanguageIsRefused(String tag) {
        assertThatIllegalStateException()
                .isThrownBy(() -> ready().locale(Locale.forLanguageTag(tag)).build())
                .withMessageStartingWith("The locale has no language");
    }

    @Test
    void textsThatNoHeaderCanCarryAreRefused() {
        assertThatIllegalStateException()
                .isThrownBy(() -> ready().applicationName("desk\r\nX-Evil: 1").build())
                .withMessageStartingWith("The applicationName must be printable ASCII text");
    }

    @Test
    void nullIsRefusedWhereItIsGiven() {
        assertThatThrownBy(() -> ready().endpoint(null)).hasMessageStartingWith("The endpoint is missing");
        assertThatThrownBy(() -> ready().credential(null)).hasMessageStartingWith("The credential is missing");
        assertThatThrownBy(() -> ready().connectTimeout(null)).hasMessageStartingWith("The connectTimeout is missing");
        assertThatThrownBy(() -> ready().requestTimeout(null)).hasMessageStartingWith("The requestTimeout is missing");
        assertThatThrownBy(() -> ready().locale(null)).hasMessageStartingWith("The locale is missing");
        assertThatThrownBy(() -> ready().applicationName(null))
                .hasMessageStartingWith("The applicationName is missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void aBlankTokenIsRefused(String token) {
        assertThatThrownBy(() -> Credential.fixedToken(token))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The token is missing: pass the access token, without \"Bearer\".");
    }

    private static PartnerCenterBuilder ready() {
        return PartnerCenter.builder().credential(Credential.fixedToken("some-token"));
    }

    @Test
    void aCallThatSendsNoRequestIsNone() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RetryPolicy.standard().attempts(0))
                .withMessageContaining("pass attempts of 1 or more, and RetryPolicy.none() for no retries");
    }
}
