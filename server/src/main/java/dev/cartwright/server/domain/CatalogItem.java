package dev.cartwright.server.domain;

import java.math.BigDecimal;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the catalogue knows of one item; only the id is needed.
 *
 * @param id as a cart line's {@code catalogItemId} names it
 * @param name the friendly name of a line that brings none
 * @param currency the currency that it is sold in when not the customer's market's
 * @param listPrice for one licence or instance and one billing period, before tax
 * @param status of an order that holds only such items; pending when absent
 * @param delaysSubscription whether the checkout answers without the subscription's id
 * @param fails a failure to play
 */
public record CatalogItem(
        String id,
        @Nullable String name,
        @Nullable String currency,
        @Nullable BigDecimal listPrice,
        @Nullable Status status,
        boolean delaysSubscription,
        @Nullable Failure fails) {

    public CatalogItem {
        Objects.requireNonNull(id, "an item's id is missing");
        if (currency != null) {
            Customer.checkCurrency(currency);
        }
    }

    /**
     * What holds for an item that the catalogue does not list.
     *
     * @param listPrice as of a listed item
     */
    public record Defaults(@Nullable BigDecimal listPrice) {

        /** The catalogue knows nothing of unlisted items but that they are for sale. */
        public static final Defaults NONE = new Defaults(null);

        CatalogItem item(String id) {
            return new CatalogItem(id, null, null, listPrice, null, false, null);
        }
    }

    /** The failure that the item plays there. */
    Optional<Failure> failureAt(Failure.Stage stage) {
        return Optional.ofNullable(fails).filter(failure -> failure.at() == stage);
    }

    boolean completesAtOnce() {
        return status == Status.COMPLETED;
    }

    /** Of an order, as its checkout answers it. */
    public enum Status {
        PENDING,
        COMPLETED
    }

    /**
     * A failure that the item plays.
     *
     * @param at where it shows
     * @param code the documented code, of a cart line's error or of an order's
     * @param description what the answer says
     */
    public record Failure(Stage at, Integer code, String description) {

        public Failure {
            Objects.requireNonNull(at, "fails.at is missing: line or checkout");
            Objects.requireNonNull(code, "fails.code is missing");
            Objects.requireNonNull(description, "fails.description is missing");
            if (code < 0 || description.isBlank()) {
                throw new IllegalArgumentException("fails needs a code that is not negative and a description");
            }
        }

        /** Where a failure shows. */
        public enum Stage {
            /** As the {@code error} of the cart's line; such a cart cannot be checked out. */
            LINE,
            /** As the error of the line's order group, in the answer of the checkout. */
            CHECKOUT
        }
    }
}
