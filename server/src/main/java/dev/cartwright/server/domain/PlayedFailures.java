package dev.cartwright.server.domain;

import dev.cartwright.server.model.CartLineItem;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The failures that items play in a checkout (decision 0032). */
final class PlayedFailures {
    private final Catalog catalog;

    PlayedFailures(Catalog catalog) {
        this.catalog = catalog;
    }

    /**
     * Refuses the whole checkout if a line says so.
     *
     * @throws PlayedRefusal the first line's
     */
    void refuse(Collection<List<CartLineItem>> groups, Attempt attempt) {
        groups.stream()
                .flatMap(lines -> failures(lines, attempt))
                .filter(Failure::refusesTheCheckout)
                .findFirst()
                .ifPresent(failure -> {
                    throw new PlayedRefusal(failure);
                });
    }

    /** Why the group is not bought. */
    Optional<Failure> ofGroup(List<CartLineItem> lines, Attempt attempt) {
        return failures(lines, attempt).findFirst();
    }

    private Stream<Failure> failures(List<CartLineItem> lines, Attempt attempt) {
        return lines.stream()
                .map(line -> catalog.item(line.getCatalogItemId()).failureAt(Failure.Stage.CHECKOUT))
                .flatMap(Optional::stream)
                .filter(failure -> attempt == Attempt.FIRST || !failure.once());
    }
}
