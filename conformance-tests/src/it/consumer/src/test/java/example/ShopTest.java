package example;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cartwright.client.Credential;
import dev.cartwright.client.PartnerCenter;
import dev.cartwright.client.model.Order;
import dev.cartwright.server.http.Fault;
import dev.cartwright.server.junit.CartwrightExtension;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ShopTest {
    private static final String CUSTOMER = "d6bf25b7-e0a8-4f2d-a31b-97b55cfc774d";

    @RegisterExtension
    static final CartwrightExtension server = CartwrightExtension.inMemory();

    @Test
    void whatIsSoldIsBoughtAlsoWhenAnAnswerIsLost() {
        server.failNext("checkoutCart", 1, Fault.dropAfter());

        try (PartnerCenter partner = PartnerCenter.builder()
                .endpoint(server.baseUri())
                .credential(Credential.fixedToken(server.token("A")))
                .build()) {
            String order = new Shop(partner).sell(CUSTOMER, 3);

            Order bought =
                    partner.customers().byId(CUSTOMER).orders().byId(order).get();
            assertEquals(3, bought.getLineItems().get(0).getQuantity());
        }
    }
}
