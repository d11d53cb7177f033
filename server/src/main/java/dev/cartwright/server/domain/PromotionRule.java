package dev.cartwright.server.domain;

import dev.cartwright.server.model.CartLineItem;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A line asks for no promotion that its item does not have (decision 0029). */
final class PromotionRule implements LineRule {

    @Override
    public List<Breach> breaches(JudgedLine line) {
        String asked = line.line().getPromotionId();
        return asked == null
                        || line.item().promotions() == null
                        || known(line.item(), asked).isPresent()
                ? List.of()
                : line.breach(
                        "/promotionId", FaultCode.PROMOTION_INVALID, "is " + asked + ", no promotion of this item");
    }

    /** Whether the line gets the promotion that it asks for; one that the catalogue cannot judge is given. */
    static boolean isApplied(CatalogItem item, CartLineItem line) {
        return known(item, line.getPromotionId())
                .map(promotion -> promotion.isGivenFor(line.getTermDuration()))
                .orElse(true);
    }

    private static Optional<Promotion> known(CatalogItem item, @Nullable String asked) {
        return item.promotions() == null
                ? Optional.empty()
                : item.promotions().stream()
                        .filter(promotion -> promotion.id().equals(asked))
                        .findFirst();
    }
}
