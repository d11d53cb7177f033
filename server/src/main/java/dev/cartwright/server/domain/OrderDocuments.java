package dev.cartwright.server.domain;

import dev.cartwright.server.model.Cart;
import dev.cartwright.server.model.CartLineItem;
import dev.cartwright.server.model.ClientContext;
import dev.cartwright.server.model.Order;
import dev.cartwright.server.model.OrderLineItem;
import dev.cartwright.server.model.OrderStatus;
import dev.cartwright.server.model.OrderTransactionType;
import dev.cartwright.server.model.Participant;
import dev.cartwright.server.model.ParticipantKey;
import dev.cartwright.server.model.ResourceAttributes;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What an order and its lines say after a checkout (decision 0017). */
final class OrderDocuments {
    private final IdSource ids;
    private final OrderProgress progress;
    private final Catalog catalog;

    OrderDocuments(Catalog catalog, IdSource ids, OrderProgress progress) {
        this.catalog = catalog;
        this.ids = ids;
        this.progress = progress;
    }

    /** @param lines of one order group of the cart; the first is a base line, whose billing cycle and currency are the group's */
    Order order(Customer customer, String id, Cart cart, List<CartLineItem> lines, OffsetDateTime now) {
        CartLineItem first = lines.get(0);
        return progress.upToNow(new Order()
                .id(id)
                .alternateId(OrderGroups.isLegacy(first.getCatalogItemId()) ? ids.orderId() : id)
                .referenceCustomerId(customer.id())
                .billingCycle(first.getBillingCycle())
                .currencyCode(first.getCurrencyCode())
                .currencySymbol(CurrencySymbols.of(first.getCurrencyCode()))
                .lineItems(orderLines(customer, lines))
                .creationDate(now)
                .status(OrderStatus.PENDING)
                .partnerOnRecordAttestationAccepted(cart.getPartnerOnRecordAttestationAccepted())
                .transactionType(OrderTransactionType.USER_PURCHASE)
                .links(Links.ofOrder(customer, id))
                .client(new ClientContext())
                .attributes(new ResourceAttributes().objectType("Order")));
    }

    private List<OrderLineItem> orderLines(Customer customer, List<CartLineItem> lines) {
        List<OrderLineItem> ordered = new ArrayList<>();
        for (CartLineItem line : lines) {
            ordered.add(orderLine(customer, line).lineItemNumber(ordered.size()));
        }
        return ordered;
    }

    private OrderLineItem orderLine(Customer customer, CartLineItem line) {
        Map<String, String> context = line.getProvisioningContext();
        OrderLineItem ordered = new OrderLineItem()
                .offerId(line.getCatalogItemId())
                .termDuration(line.getTermDuration())
                .transactionType("New")
                .friendlyName(line.getFriendlyName())
                .quantity(line.getQuantity())
                .provisioningContext(context.isEmpty() ? null : context)
                .renewsTo(line.getRenewsTo())
                .attestationAccepted(line.getAttestationAccepted())
                .promotionId(line.getPromotionId())
                .customTermEndDate(line.getCustomTermEndDate())
                .purchaseCommitment(line.getPurchaseCommitment());
        Links.ofLine(customer, line.getCatalogItemId()).ifPresent(ordered::setLinks);
        if (catalog.item(line.getCatalogItemId()).delivery() == Provisioning.AT_ONCE) {
            ordered.setSubscriptionId(ids.subscriptionId());
        }
        credit(ordered, line.getParticipants());
        return ordered;
    }

    private static void credit(OrderLineItem ordered, @Nullable List<Participant> participants) {
        if (participants == null) {
            return;
        }
        for (Participant participant : participants) {
            if (participant.getKey() == ParticipantKey.TRANSACTION_RESELLER) {
                ordered.setPartnerIdOnRecord(participant.getValue());
            } else if (participant.getKey() == ParticipantKey.ADDITIONAL_TRANSACTION_RESELLER) {
                ordered.addAdditionalPartnerIdsOnRecordItem(participant.getValue());
            }
        }
    }
}
