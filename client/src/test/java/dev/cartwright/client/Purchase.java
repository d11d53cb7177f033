package dev.cartwright.client;

import dev.cartwright.client.model.Cart;
import java.net.URI;

/** A program that reads a cart, puts it back, and is refused a checkout: run by {@link RunningJarsTest} with nothing but the client's jars. */
public final class Purchase {
    private Purchase() {}

    /** @param arguments the endpoint */
    public static void main(String[] arguments) {
        try (PartnerCenter partner = PartnerCenter.builder()
                .endpoint(URI.create(arguments[0]))
                .credential(Credential.appOnly(URI.create(arguments[0] + "/token"), "id", "secret"))
                .build()) {
            CartById cart = partner.customers().byId("customer").carts().byId("cart");
            Cart found = cart.get();
            System.out.println("read " + found.getCreationTimestamp());
            System.out.println("wrote " + cart.putAsync(found).join().getId());
            cart.checkout();
        } catch (RefusedException e) {
            System.out.println("refused " + e.code().orElseThrow());
        }
    }
}
