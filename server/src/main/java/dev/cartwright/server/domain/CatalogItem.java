package dev.cartwright.server.domain;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the catalogue knows of one item; only the id is needed, and what is absent is not judged.
 *
 * @param id as a cart line's {@code catalogItemId} names it
 * @param name the friendly name of a line that brings none
 * @param currency the currency that it is sold in when not the customer's market's
 * @param listPrice for one licence or instance and one billing period, before tax
 * @param quantity how many a line may buy
 * @param terms those that it is sold for; none for a perpetual item
 * @param context the keys that it takes in {@code provisioningContext}
 * @param promotions those that may be asked for
 * @param attestations what must be attested
 * @param seats of the subscription that it adds to
 * @param provisioning when a line has its subscription; at once when absent
 * @param status of an order that holds only such items, once all are provisioned; pending when absent
 * @param fails a failure to play
 */
public record CatalogItem(
        String id,
        @Nullable String name,
        @Nullable String currency,
        @Nullable BigDecimal listPrice,
        @Nullable QuantityRange quantity,
        @Nullable List<Term> terms,
        @Nullable List<ContextVariable> context,
        @Nullable List<Promotion> promotions,
        @Nullable Set<Attestation> attestations,
        @Nullable Seats seats,
        @Nullable Provisioning provisioning,
        @Nullable Status status,
        @Nullable Failure fails) {
    /** Beyond any price of this world, and as high as the contract lets a caller commit to spend. */
    private static final BigDecimal HIGHEST_PRICE = BigDecimal.valueOf(1_000_000_000);

    private static final int MOST_DECIMALS = 12;

    public CatalogItem {
        Objects.requireNonNull(id, "an item's id is missing");
        if (currency != null) {
            Customer.checkCurrency(currency);
        }
        checkPrice("the item " + id, listPrice);
        terms = terms == null ? null : List.copyOf(terms);
        context = context == null ? null : List.copyOf(context);
        promotions = promotions == null ? null : List.copyOf(promotions);
        attestations = attestations == null ? null : Set.copyOf(attestations);
        refuseTwice(
                id,
                "term",
                terms == null ? List.of() : terms.stream().map(Term::duration).toList());
        refuseTwice(
                id,
                "context variable",
                context == null
                        ? List.of()
                        : context.stream()
                                .map(variable -> variable.name().toLowerCase(Locale.ROOT))
                                .toList());
        refuseTwice(
                id,
                "promotion",
                promotions == null
                        ? List.of()
                        : promotions.stream().map(Promotion::id).toList());
    }

    private static void checkPrice(String owner, @Nullable BigDecimal listPrice) {
        if (listPrice == null) {
            return;
        }
        if (listPrice.signum() < 0) {
            throw new IllegalArgumentException(owner + " has a negative listPrice");
        }
        if (listPrice.compareTo(HIGHEST_PRICE) > 0
                || listPrice.stripTrailingZeros().scale() > MOST_DECIMALS) {
            throw new IllegalArgumentException(owner + " has a listPrice that no item has; use at most " + HIGHEST_PRICE
                    + ", with at most " + MOST_DECIMALS + " decimals");
        }
    }

    private static void refuseTwice(String item, String what, List<String> names) {
        Set<String> seen = new HashSet<>();
        for (String name : names) {
            if (!seen.add(name)) {
                throw new IllegalArgumentException(
                        "the item " + item + " has the " + what + " " + name + " twice; keep one of the two");
            }
        }
    }

    /**
     * What holds for an item that the catalogue does not list.
     *
     * @param listPrice as of a listed item
     */
    public record Defaults(@Nullable BigDecimal listPrice) {

        public Defaults {
            checkPrice("defaults", listPrice);
        }

        /** The catalogue knows nothing of unlisted items but that they are for sale. */
        public static final Defaults NONE = new Defaults(null);

        CatalogItem item(String id) {
            return new CatalogItem(id, null, null, listPrice, null, null, null, null, null, null, null, null, null);
        }
    }

    /** The failure that the item plays there. */
    Optional<Failure> failureAt(Failure.Stage stage) {
        return Optional.ofNullable(fails).filter(failure -> failure.at() == stage);
    }

    boolean needs(Attestation attestation) {
        return attestations != null && attestations.contains(attestation);
    }

    /** When a line has its subscription. */
    Provisioning delivery() {
        return Objects.requireNonNullElse(provisioning, Provisioning.AT_ONCE);
    }

    boolean completes() {
        return status == Status.COMPLETED;
    }

    boolean isPerpetual() {
        return terms != null && terms.isEmpty();
    }

    /** The term that a line may name; none when the catalogue has no terms for the item. */
    Optional<Term> term(@Nullable String duration) {
        return terms == null
                ? Optional.empty()
                : terms.stream()
                        .filter(term -> term.duration().equals(duration))
                        .findFirst();
    }

    /** Of an order, once it is provisioned. */
    public enum Status {
        PENDING,
        COMPLETED
    }
}
