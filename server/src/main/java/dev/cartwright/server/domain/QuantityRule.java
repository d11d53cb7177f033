package dev.cartwright.server.domain;

import java.util.List;

/** A line buys as many as its item may be bought (decision 0027). */
final class QuantityRule implements LineRule {

    @Override
    public List<Breach> breaches(JudgedLine line) {
        QuantityRange range = line.item().quantity();
        int quantity = line.line().getQuantity();
        return range == null || range.contains(quantity)
                ? List.of()
                : line.breach(
                        "/quantity",
                        FaultCode.QUANTITY_OUT_OF_RANGE,
                        "is " + quantity + "; the item is sold in quantities of " + range);
    }
}
