package dev.cartwright.server.domain;

import java.util.List;

/** A line names no other currency than the one that its item is sold in (decision 0018). */
final class CurrencyRule implements LineRule {

    @Override
    public List<Breach> breaches(JudgedLine line) {
        String named = line.line().getCurrencyCode();
        String currency = currency(line.item(), line.purchase().customer());
        return named == null || named.equalsIgnoreCase(currency)
                ? List.of()
                : line.breach(
                        "/currencyCode",
                        FaultCode.CURRENCY_NOT_SUPPORTED,
                        "is " + named + "; the item is sold in " + currency);
    }

    /** The item's in the catalogue, else the market's. */
    static String currency(CatalogItem item, Customer customer) {
        return item.currency() == null ? customer.currency() : item.currency();
    }
}
