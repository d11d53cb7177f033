package dev.cartwright.conformance.review;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.JsonText;
import dev.cartwright.conformance.cases.Spec;
import org.junit.jupiter.api.Test;

/** What bears on an operation is what it says, what its path says, and all that they refer to. */
class ReachTest {

    private static final Contract CONTRACT = Spec.contract(Spec.bundled());

    @Test
    void anOperationReachesWhatItRefersToAtAnyDepth() {
        Reach reach = reach("createCart");

        assertThat(reach.has("#/paths/~1v1~1customers~1{customerId}~1carts/post/responses/201"))
                .isTrue();
        assertThat(reach.has("#/components/schemas/CartLineItem/properties/quantity"))
                .isTrue();
        assertThat(reach.has("#/components/parameters/CustomerId")).isTrue();
        assertThat(reach.has("#/components/securitySchemes/appOnly")).isTrue();
    }

    @Test
    void itReachesItsPathButNoOtherOperationOfIt() {
        String path = "#/paths/~1v1~1customers~1{customerId}~1carts~1{cartId}";

        assertThat(reach("getCart").has(path)).isTrue();
        assertThat(reach("getCart").has(path + "/get/summary")).isTrue();
        assertThat(reach("getCart").has(path + "/put")).isFalse();
        assertThat(reach("createCart").has(path)).isFalse();
    }

    @Test
    void itReachesWhatIsSaidOfAllOperationsUnlessItSaysItself() {
        ObjectNode document = CONTRACT.document().deepCopy();
        document.putArray("security").addObject().putArray("appOnly");
        ((ObjectNode) document.at("/paths/~1v1~1customers~1{customerId}~1carts/post")).remove("security");
        Contract contract = Contract.parse("edited.json", JsonText.write(document));

        assertThat(reach("getCart").has("#/servers/0/url")).isTrue();
        assertThat(new Reach(contract, contract.operation("createCart")).has("#/security/0"))
                .isTrue();
        assertThat(new Reach(contract, contract.operation("getCart")).has("#/security/0"))
                .isFalse();
    }

    @Test
    void itDoesNotReachWhatOnlyBeginsAlike() {
        assertThat(reach("getCart").has("#/components/schemas/Order")).isFalse();
        assertThat(reach("getCart").has("#/components/schemas/CartX")).isFalse();
    }

    private static Reach reach(String operation) {
        return new Reach(CONTRACT, CONTRACT.operation(operation));
    }
}
