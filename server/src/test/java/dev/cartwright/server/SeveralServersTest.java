package dev.cartwright.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.server.store.PostgresqlInstance;
import org.junit.jupiter.api.Test;

class SeveralServersTest {

    @Test
    void whatOneServerStoresEveryOtherOnTheSameDatabaseServes() {
        ServerConfig config =
                RunningServer.config().withStore(PostgresqlInstance.shared().emptySchema());
        try (RunningServer one = new RunningServer(config);
                RunningServer other = new RunningServer(config)) {
            String cart = RunningServer.CARTS + "/" + one.cart(RunningServer.line(RunningServer.ITEM, ""));
            assertThat(other.get(cart).isOk(200).at("/lineItems/0/quantity").asInt())
                    .isEqualTo(2);

            other.put(cart, RunningServer.ONE_LINE).isOk(201);
            assertThat(one.get(cart).isOk(200).at("/lineItems/0/quantity").asInt())
                    .isEqualTo(1);

            Answer bought = one.post(cart + "/checkout", "").isOk(201);
            assertThat(other.post(cart + "/checkout", "").isOk(201).json()).isEqualTo(bought.json());
            String order =
                    RunningServer.ORDERS + "/" + bought.at("/orders/0/id").asText();
            assertThat(other.get(order).isOk(200).json()).isEqualTo(bought.at("/orders/0"));
        }
    }
}
