package dev.cartwright.conformance.reference;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.cartwright.client.CartById;
import dev.cartwright.client.Credential;
import dev.cartwright.client.CustomerById;
import dev.cartwright.client.OrderById;
import dev.cartwright.client.PartnerCenter;
import dev.cartwright.client.PartnerCenterException;
import dev.cartwright.client.RefusedException;
import dev.cartwright.client.RetryPolicy;
import dev.cartwright.client.model.Cart;
import dev.cartwright.client.model.Order;
import dev.cartwright.conformance.target.Call;
import dev.cartwright.conformance.target.ClientUnderTest;
import dev.cartwright.conformance.target.Outcome;
import java.net.URI;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Our own client as a target: drives the facade as the documentation's sample does. */
public final class ReferenceClient implements ClientUnderTest {

    private final PartnerCenter partner;
    private @Nullable Cart got;

    private ReferenceClient(PartnerCenter partner) {
        this.partner = partner;
    }

    /** Makes our client for an endpoint; it sends nothing again. */
    public static Factory factory() {
        return factory(RetryPolicy.none());
    }

    /** Makes our client for an endpoint. */
    public static Factory factory(RetryPolicy retries) {
        return new Factory() {
            @Override
            public String name() {
                return "the Cartwright client";
            }

            @Override
            public ClientUnderTest connect(URI endpoint, String token) {
                return new ReferenceClient(PartnerCenter.builder()
                        .endpoint(endpoint)
                        .credential(Credential.fixedToken(token))
                        .retryPolicy(retries)
                        .build());
            }
        };
    }

    @Override
    public Outcome call(Call call) {
        try {
            return new Outcome.Result(Beans.read(answer(call)));
        } catch (RefusedException e) {
            return new Outcome.Refused(
                    e.status(),
                    e.code().isPresent() ? Optional.of(Integer.toString(e.code().getAsInt())) : Optional.empty(),
                    e.description(),
                    e.data(),
                    Optional.of(e.requestId()),
                    Optional.of(e.correlationId()));
        } catch (PartnerCenterException | IllegalArgumentException e) {
            return new Outcome.Broken(String.valueOf(e.getMessage()));
        }
    }

    private Object answer(Call call) {
        CustomerById customer = partner.customers().byId(call.parameters().getOrDefault("customerId", ""));
        return switch (call.operation()) {
            case "createCart" -> customer.carts().create(Beans.fill(new Cart(), body(call)));
            case "getCart" -> remembered(cart(customer, call).get());
            case "updateCart" -> cart(customer, call).put(Beans.fill(taken(), body(call)));
            case "checkoutCart" -> cart(customer, call).checkout();
            case "getOrder" ->
                withPrice(call)
                        ? order(customer, call).getWithPrice()
                        : order(customer, call).get();
            case "updateOrder" -> order(customer, call).patch(Beans.fill(new Order(), body(call)));
            case "getOrderProvisioningStatus" -> order(customer, call).provisioningStatus();
            default -> throw new IllegalArgumentException("the facade has no call for " + call.operation());
        };
    }

    /** A following put changes what was got, as the sample does. */
    private Cart remembered(Cart cart) {
        got = cart;
        return cart;
    }

    private Cart taken() {
        Cart taken = got == null ? new Cart() : got;
        got = null;
        return taken;
    }

    private static CartById cart(CustomerById customer, Call call) {
        return customer.carts().byId(call.parameters().getOrDefault("cartId", ""));
    }

    private static OrderById order(CustomerById customer, Call call) {
        return customer.orders().byId(call.parameters().getOrDefault("orderId", ""));
    }

    private static boolean withPrice(Call call) {
        return Boolean.parseBoolean(call.parameters().getOrDefault("include_price", "false"));
    }

    private static JsonNode body(Call call) {
        return call.body().orElse(JsonNodeFactory.instance.objectNode());
    }

    @Override
    public void close() {
        partner.close();
    }
}
