package dev.cartwright.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.cartwright.client.model.Cart;
import dev.cartwright.client.model.CartLineItem;
import dev.cartwright.client.model.Participant;
import dev.cartwright.client.model.ParticipantKey;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What a body that we send looks like. */
final class WritingTest extends ClientTest {
    @Test
    void absentMembersAreNotSentNotEvenRequiredOnes() {
        Map<String, String> context = new HashMap<>();
        context.put("scope", null);
        context.put("duration", "1Year");

        assertThat(sent(new Cart().addLineItemsItem(new CartLineItem().provisioningContext(context))))
                .isEqualTo("{\"lineItems\":[{\"provisioningContext\":{\"duration\":\"1Year\"}}]}");
        assertThat(sent(new Cart())).isEqualTo("{}");
    }

    @Test
    void mapKeysKeepTheirSpelling() {
        Map<String, String> context = new TreeMap<>(Map.of("SubscriptionId", "S", "scope", "shared"));

        assertThat(sent(new Cart().addLineItemsItem(new CartLineItem().provisioningContext(context))))
                .contains("{\"SubscriptionId\":\"S\",\"scope\":\"shared\"}");
    }

    @Test
    void enumValuesHaveTheirWireSpelling() {
        Participant reseller = new Participant()
                .key(ParticipantKey.ADDITIONAL_TRANSACTION_RESELLER)
                .value("12");

        assertThat(sent(new Cart().addLineItemsItem(new CartLineItem().addParticipantsItem(reseller))))
                .contains("{\"key\":\"additional_transaction_reseller\",\"value\":\"12\"}");
    }

    @Test
    void timesKeepSevenDigitsAndLoseTheTwoThatTheServiceDoesNotKnow() {
        assertThat(sent(endingAt("2027-03-15T17:15:02.3840528Z"))).contains("\"2027-03-15T17:15:02.3840528Z\"");
        assertThat(sent(endingAt("2027-03-15T17:15:02.384052899Z"))).contains("\"2027-03-15T17:15:02.3840528Z\"");
        assertThat(sent(endingAt("2027-03-15T17:15:00-08:00"))).contains("\"2027-03-15T17:15:00-08:00\"");
    }

    @Test
    void unknownMembersAndEnumValuesGoBackWhereTheyStoodAndAsTheyCame() {
        String body = """
                {"id":"x","status":"Frozen","mood":{"shades":[1.50,-0.25e3,123456789012345678901234567890,null]},
                 "lineItems":[{"id":0,"billingCycle":"Weekly","shade":null},{"billingCycle":{"every":[2,null]},"tint":""}],
                 "links":{"self":{"uri":"/x","rel":"me"},"archive":{"uri":"/y","flags":[]}}}""";
        server.answers(200, body).answers(201, "{}");

        cart().put(cart().get());

        assertThat(ExactJson.differences(
                        ExactJson.tree(body),
                        ExactJson.tree(server.requests().get(1).body())))
                .isEmpty();
    }

    @Test
    void unknownMembersGoBackInTheOrderInWhichTheyCame() {
        String body =
                "{\"lineItems\":[{\"z\":1,\"y\":2,\"quantity\":1,\"x\":3,\"w\":4}],\"e\":1,\"d\":2,\"c\":3,\"b\":4,\"a\":5}";
        server.answers(200, body).answers(201, "{}");

        cart().put(cart().get());

        assertThat(server.requests().get(1).body())
                .contains("\"z\":1,\"y\":2,\"x\":3,\"w\":4")
                .contains("\"e\":1,\"d\":2,\"c\":3,\"b\":4,\"a\":5");
    }

    @Test
    void aContextGoesBackAsItCameButForWhatWasChanged() {
        server.answers(
                        200,
                        "{\"lineItems\":[{\"provisioningContext\":{\"z\":1.50,\"b\":{\"c\":[true]},\"d\":false,\"g\":9,\"h\":{}}}]}")
                .answers(201, "{}");
        Cart found = cart().get();
        Map<String, String> context = found.getLineItems().get(0).getProvisioningContext();
        context.put("d", "shared");
        context.put("new", "x");
        context.remove("g");
        context.replaceAll((key, value) -> key.equals("h") ? "y" : value);

        cart().put(found);

        assertThat(server.requests().get(1).body())
                .contains("{\"z\":1.50,\"b\":{\"c\":[true]},\"d\":\"shared\",\"h\":\"y\",\"new\":\"x\"}");
    }

    @Test
    void anAbsentListIsNotSentOnceItWasLookedAt() {
        server.answers(200, "{\"id\":\"x\"}").answers(201, "{}");
        Cart found = cart().get();
        assertThat(found.getLineItems()).isEmpty();

        cart().put(found);

        assertThat(server.requests().get(1).body()).isEqualTo("{\"id\":\"x\"}");
    }

    @Test
    void anUnknownMemberIsTheCallersToChange() {
        server.answers(200, "{\"mood\":\"calm\",\"shade\":1,\"lineItems\":[]}").answers(201, "{}");
        Cart found = cart().get();
        found.unknownMembers().put("mood", Map.of("tense", true));
        found.unknownMembers().remove("shade");

        cart().put(found);

        assertThat(json(server.requests().get(1).body()))
                .isEqualTo(json("{\"mood\":{\"tense\":true},\"lineItems\":[]}"));
    }

    @Test
    void anUnknownMemberThatCannotBeJsonIsRefusedBeforeAnythingIsSent() {
        Cart cart = new Cart();
        cart.unknownMembers().put("mood", List.of(new Object()));

        assertThatThrownBy(() -> carts().create(cart))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("The Cart was not sent: /unknownMembers/mood/0 ");
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void aServerOwnedMemberWithAKnownValueGoesBackAsItCame() {
        String body = "{\"creationTimestamp\":\"2026-01-02T03:04:05.1234567Z\",\"status\":\"Active\",\"lineItems\":[]}";
        server.answers(200, body).answers(201, "{}");

        cart().put(cart().get());

        assertThat(json(server.requests().get(1).body())).isEqualTo(json(body));
    }

    @Test
    void nullIsRefusedBeforeAnythingIsSent() {
        assertThatThrownBy(() -> cart().put(null))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The cart is missing: pass one that is not null.");
        assertThatThrownBy(() -> partner.customers().byId(" "))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The customer id is missing: pass the customer's Microsoft ID.");
        assertThatThrownBy(() -> carts().byId(null)).hasMessageStartingWith("The cart id is missing");
        assertThatThrownBy(() -> partner.customers().byId("c").orders().byId(""))
                .hasMessageStartingWith("The order id is missing");
        assertThatThrownBy(() -> carts().byId(".."))
                .hasMessage("The cart id cannot be \"..\", which a URL takes for a step:"
                        + " pass the id of a cart that was created.");
        assertThatThrownBy(() -> partner.customers().byId("."))
                .hasMessageStartingWith("The customer id cannot be \".\"");
        assertThat(server.requests()).isEmpty();
    }

    private static Cart endingAt(String time) {
        return new Cart().addLineItemsItem(new CartLineItem().customTermEndDate(OffsetDateTime.parse(time)));
    }

    private String sent(Cart cart) {
        server.answers(201, "{}");
        carts().create(cart);
        return server.requests().get(server.requests().size() - 1).body();
    }
}
