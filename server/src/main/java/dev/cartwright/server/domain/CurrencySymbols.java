package dev.cartwright.server.domain;

import java.util.Map;

/**
 * The signs of currencies, the same on every machine: Java's own come from its locale data, which changes from release to release.
 */
final class CurrencySymbols {
    private static final Map<String, String> SIGNS = Map.ofEntries(
            Map.entry("AUD", "$"),
            Map.entry("BRL", "R$"),
            Map.entry("CAD", "$"),
            Map.entry("CNY", "¥"),
            Map.entry("CZK", "Kč"),
            Map.entry("DKK", "kr"),
            Map.entry("EUR", "€"),
            Map.entry("GBP", "£"),
            Map.entry("HKD", "$"),
            Map.entry("HUF", "Ft"),
            Map.entry("IDR", "Rp"),
            Map.entry("ILS", "₪"),
            Map.entry("INR", "₹"),
            Map.entry("JPY", "¥"),
            Map.entry("KRW", "₩"),
            Map.entry("MXN", "$"),
            Map.entry("MYR", "RM"),
            Map.entry("NOK", "kr"),
            Map.entry("NZD", "$"),
            Map.entry("PHP", "₱"),
            Map.entry("PLN", "zł"),
            Map.entry("SEK", "kr"),
            Map.entry("SGD", "$"),
            Map.entry("THB", "฿"),
            Map.entry("TRY", "₺"),
            Map.entry("TWD", "NT$"),
            Map.entry("UAH", "₴"),
            Map.entry("USD", "$"),
            Map.entry("VND", "₫"),
            Map.entry("ZAR", "R"));

    private CurrencySymbols() {}

    /** The currency's code when it has no common sign. */
    static String of(String currency) {
        return SIGNS.getOrDefault(currency, currency);
    }
}
