package dev.cartwright.server.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Currency;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CurrencySymbolsTest {

    /** Java 17 and 25 write these differently in some countries, and the default locale may be any. */
    @ParameterizedTest
    @CsvSource({"USD, $", "EUR, €", "GBP, £", "JPY, ¥", "CNY, ¥", "NOK, kr", "IDR, Rp", "SLE, SLE", "XCG, XCG"})
    void aSignIsTheSameOnEveryMachine(String currency, String sign) {
        Locale before = Locale.getDefault();
        try {
            for (Locale locale : new Locale[] {Locale.US, Locale.CHINA, Locale.ROOT, Locale.forLanguageTag("en-AU")}) {
                Locale.setDefault(locale);

                assertThat(CurrencySymbols.of(currency)).isEqualTo(sign);
            }
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void everyCurrencyHasASignThatFitsTheContract() {
        assertThat(Currency.getAvailableCurrencies())
                .allSatisfy(currency -> assertThat(CurrencySymbols.of(currency.getCurrencyCode()))
                        .isNotBlank()
                        .hasSizeLessThanOrEqualTo(8));
    }
}
