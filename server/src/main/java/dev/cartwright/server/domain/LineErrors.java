package dev.cartwright.server.domain;

import dev.cartwright.server.model.CartError;
import dev.cartwright.server.model.CartErrorInformation;
import dev.cartwright.server.model.CartLineItem;
import dev.cartwright.server.model.ResourceAttributes;
import java.util.Optional;

/** Why a line that breaks no rule of its body cannot be bought: it is stored, and carries the reason (decision 0032). */
final class LineErrors {
    private static final int TOO_MANY_SEATS = 10015;
    private static final int NO_TERM_TO_CUT_SHORT = 10016;

    private LineErrors() {}

    /** The first that applies. */
    static Optional<CartError> of(CartLineItem line, CatalogItem item) {
        return item.failureAt(Failure.Stage.LINE)
                .map(failure -> error(failure.code(), failure.description()))
                .or(() -> seats(line, item))
                .or(() -> termEnd(line, item));
    }

    private static Optional<CartError> seats(CartLineItem line, CatalogItem item) {
        Seats seats = item.seats();
        if (seats == null || line.getQuantity() <= seats.available()) {
            return Optional.empty();
        }
        String reason = "The subscription may have " + seats.maximum() + " seats, " + seats.purchased()
                + " of which are taken.";
        return Optional.of(error(TOO_MANY_SEATS, reason)
                .additionalInformation(new CartErrorInformation()
                        .availableQuantity(seats.available())
                        .purchasedQuantity(seats.purchased())));
    }

    private static Optional<CartError> termEnd(CartLineItem line, CatalogItem item) {
        return item.isPerpetual() && line.getCustomTermEndDate() != null
                ? Optional.of(error(NO_TERM_TO_CUT_SHORT, "The item has no term that could end on a day of its own."))
                : Optional.empty();
    }

    private static CartError error(int code, String description) {
        return new CartError()
                .errorCode(code)
                .errorDescription(description)
                .attributes(new ResourceAttributes().objectType("CartError"));
    }
}
