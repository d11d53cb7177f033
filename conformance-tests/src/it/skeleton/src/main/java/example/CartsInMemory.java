package example;

import dev.cartwright.server.generated.CartsApi;
import dev.cartwright.server.model.ApiFault;
import dev.cartwright.server.model.BillingCycle;
import dev.cartwright.server.model.Cart;
import dev.cartwright.server.model.CartLineItem;
import dev.cartwright.server.model.CartLinks;
import dev.cartwright.server.model.CartStatus;
import dev.cartwright.server.model.Link;
import dev.cartwright.server.model.ResourceAttributes;
import jakarta.ws.rs.core.Response;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

/** Two operations of the contract; the others say that they are not there yet. */
final class CartsInMemory implements CartsApi {
    private static final int NOT_IMPLEMENTED = 501;
    private static final int NO_SUCH_CART = 800008;
    private static final int DAYS_TO_LIVE = 7;

    private final Map<Key, Cart> carts = new ConcurrentHashMap<>();
    private final String user = UUID.randomUUID().toString();

    private record Key(String customer, String cart) {}

    @Override
    public CompletionStage<Response> createCart(
            String customerId,
            Cart cart,
            String requestId,
            String correlationId,
            String correlationVector,
            String contractVersion,
            String locale,
            String application,
            String client,
            String sdkVersion) {
        String id = UUID.randomUUID().toString();
        OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC).truncatedTo(ChronoUnit.MICROS);
        Cart stored = new Cart()
                .id(id)
                .creationTimestamp(now)
                .lastModifiedTimestamp(now)
                .expirationTimestamp(now.plusDays(DAYS_TO_LIVE))
                .lastModifiedUser(user)
                .status(CartStatus.ACTIVE)
                .lineItems(lines(cart))
                .links(new CartLinks()
                        .self(new Link()
                                .uri("/customers/" + customerId + "/carts/" + id)
                                .method("GET")
                                .headers(List.of())))
                .attributes(new ResourceAttributes().objectType("Cart"));
        carts.put(new Key(customerId, id), stored);
        return answer(Response.status(Response.Status.CREATED).entity(stored));
    }

    /** What the caller owns, numbered; lines of one billing cycle become one order. */
    private static List<CartLineItem> lines(Cart cart) {
        List<CartLineItem> lines = new ArrayList<>();
        List<BillingCycle> cycles = new ArrayList<>();
        for (CartLineItem sent : cart.getLineItems()) {
            if (!cycles.contains(sent.getBillingCycle())) {
                cycles.add(sent.getBillingCycle());
            }
            Map<String, String> context = sent.getProvisioningContext();
            lines.add(new CartLineItem()
                    .id(lines.size())
                    .catalogItemId(sent.getCatalogItemId())
                    .friendlyName(sent.getFriendlyName())
                    .quantity(sent.getQuantity())
                    .currencyCode("USD")
                    .billingCycle(sent.getBillingCycle())
                    .termDuration(sent.getTermDuration())
                    .provisioningContext(context == null ? Map.of() : context)
                    .orderGroup(String.valueOf(cycles.indexOf(sent.getBillingCycle()))));
        }
        return lines;
    }

    @Override
    public CompletionStage<Response> getCart(
            String customerId,
            String cartId,
            String requestId,
            String correlationId,
            String correlationVector,
            String contractVersion,
            String locale,
            String application,
            String client,
            String sdkVersion) {
        Cart found = carts.get(new Key(customerId, cartId));
        if (found == null) {
            return answer(Response.status(Response.Status.NOT_FOUND)
                    .entity(fault(NO_SUCH_CART, "There is no cart " + cartId + ".")));
        }
        return answer(Response.ok(found));
    }

    @Override
    public CompletionStage<Response> updateCart(
            String customerId,
            String cartId,
            Cart cart,
            String requestId,
            String correlationId,
            String correlationVector,
            String contractVersion,
            String locale,
            String application,
            String client,
            String sdkVersion,
            String ifMatch) {
        return answer(Response.status(NOT_IMPLEMENTED));
    }

    @Override
    public CompletionStage<Response> checkoutCart(
            String customerId,
            String cartId,
            String requestId,
            String correlationId,
            String correlationVector,
            String contractVersion,
            String locale,
            String application,
            String client,
            String sdkVersion,
            String ifMatch) {
        return answer(Response.status(NOT_IMPLEMENTED));
    }

    private static ApiFault fault(int code, String description) {
        return new ApiFault()
                .code(code)
                .description(description)
                .data(List.of())
                .source("Example");
    }

    private static CompletionStage<Response> answer(Response.ResponseBuilder answer) {
        return CompletableFuture.completedFuture(answer.build());
    }
}
