package dev.cartwright.server.domain;

import dev.cartwright.server.model.CartLineItem;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Numbers the lines of a cart (decision 0018): an id that the caller gave stays when it is unique, others get the lowest free. */
final class LineIds {
    private LineIds() {}

    /** @param lines all lines, each base line followed by its add-ons */
    static void assign(List<CartLineItem> lines) {
        Set<Integer> taken = new HashSet<>();
        for (CartLineItem line : lines) {
            if (line.getId() != null && !taken.add(line.getId())) {
                line.setId(null);
            }
        }
        int next = 0;
        for (CartLineItem line : lines) {
            if (line.getId() == null) {
                while (!taken.add(next)) {
                    next++;
                }
                line.setId(next);
            }
        }
    }
}
