package dev.cartwright.server.domain;

import java.util.Currency;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

/**
 * A customer's tenant and the market it buys in.
 *
 * @param id lower-case GUID
 * @param country ISO 3166 code, as the links of an order carry it
 * @param currency ISO 4217 code of the market
 */
public record Customer(String id, String country, String currency) {
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /** @throws IllegalArgumentException when the id is no GUID, or the country or the currency is none */
    public Customer {
        id = Objects.requireNonNull(id, "a customer's id is missing").toLowerCase(Locale.ROOT);
        if (!Guids.isGuid(id)) {
            throw new IllegalArgumentException("a customer's id is no GUID, so no path can name it");
        }
        Objects.requireNonNull(country, "a customer's country is missing");
        if (!COUNTRIES.contains(country)) {
            throw new IllegalArgumentException(country + " is no ISO 3166 country, such as US");
        }
        checkCurrency(Objects.requireNonNull(currency, "a customer's currency is missing"));
    }

    static void checkCurrency(String code) {
        boolean known = Currency.getAvailableCurrencies().stream()
                .anyMatch(currency -> currency.getCurrencyCode().equals(code));
        if (!known) {
            throw new IllegalArgumentException(code + " is no ISO 4217 currency, such as USD");
        }
    }
}
