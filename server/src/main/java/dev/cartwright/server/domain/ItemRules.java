package dev.cartwright.server.domain;

import dev.cartwright.server.model.Cart;
import dev.cartwright.server.model.CartLineItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Holds a cart against what the catalogue says of its items, and names everything that is wrong at once (decision 0008). */
final class ItemRules {
    /** In the order in which the contract lists the members that they judge. */
    private static final List<LineRule> RULES = List.of(
            new QuantityRule(),
            new CurrencyRule(),
            new BillingCycleRule(),
            new TermRule(),
            new ContextRule(),
            new RenewalRule(),
            new AttestationRule(),
            new PromotionRule(),
            new TermEndRule());

    /** More than a description has room for. */
    private static final int MOST_NAMED = 100;

    private final Catalog catalog;

    ItemRules(Catalog catalog) {
        this.catalog = catalog;
    }

    /** @throws FaultException with the code of the first rule that is broken */
    void check(Cart cart, Purchase purchase) {
        Map<String, CartLineItem> lines = CartLines.byPointer(cart.getLineItems());
        List<Breach> breaches = new ArrayList<>();
        lines.forEach((pointer, line) -> {
            JudgedLine judged = new JudgedLine(pointer, line, catalog.item(line.getCatalogItemId()), purchase);
            RULES.forEach(rule -> breaches.addAll(rule.breaches(judged)));
        });
        breaches.addAll(partnerAttestation(cart, lines));
        if (!breaches.isEmpty()) {
            throw new FaultException(
                    breaches.get(0).code(),
                    breaches.stream()
                            .limit(MOST_NAMED)
                            .map(Breach::toString)
                            .collect(Collectors.joining("; ", "", ".")));
        }
    }

    private List<Breach> partnerAttestation(Cart cart, Map<String, CartLineItem> lines) {
        if (Boolean.TRUE.equals(cart.getPartnerOnRecordAttestationAccepted())) {
            return List.of();
        }
        return lines.entrySet().stream()
                .filter(line -> catalog.item(line.getValue().getCatalogItemId()).needs(Attestation.PARTNER))
                .map(line -> new Breach(
                        "/partnerOnRecordAttestationAccepted",
                        FaultCode.PARTNER_ATTESTATION_MISSING,
                        "must be true for the item of " + line.getKey()))
                .limit(1)
                .toList();
    }
}
