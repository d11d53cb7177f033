package dev.cartwright.server.domain;

import dev.cartwright.server.model.CartLineItem;
import java.util.List;

/**
 * A line and what the rules need to know to judge it.
 *
 * @param pointer JSON pointer to the line
 * @param item what the catalogue knows of the line's item
 */
record JudgedLine(String pointer, CartLineItem line, CatalogItem item, Purchase purchase) {

    List<Breach> breach(String member, FaultCode code, String text) {
        return List.of(new Breach(pointer + member, code, text));
    }
}
