package dev.cartwright.server.domain;

import java.util.Currency;

/**
 * A customer's tenant and the market it buys in.
 *
 * @param id lower-case GUID
 * @param country ISO 3166 code, as the links of an order carry it
 * @param currency ISO 4217 code of the market
 */
public record Customer(String id, String country, String currency) {

    /** Whether the currency is one that this machine knows a sign for. */
    public static boolean isCurrency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(known -> known.getCurrencyCode().equals(code));
    }
}
