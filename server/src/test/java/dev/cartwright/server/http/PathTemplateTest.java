package dev.cartwright.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PathTemplateTest {
    private final PathTemplate template = new PathTemplate("/v1/customers/{customerId}/carts/{cartId}");

    @Test
    void aPathOfThisFormGivesItsVariables() {
        assertThat(template.match("/v1/customers/a/carts/b")).contains(Map.of("customerId", "a", "cartId", "b"));
        assertThat(template.match("/v1/customers/a/carts/b/")).contains(Map.of("customerId", "a", "cartId", "b"));
    }

    @Test
    void anyOtherPathIsAnotherPath() {
        assertThat(template.match("/v1/customers/a/carts")).isEmpty();
        assertThat(template.match("/v1/customers/a/carts/b//")).isEmpty();
        assertThat(template.match("/v1/customers//carts/b")).isEmpty();
        assertThat(template.match("/v1/customers/a/Carts/b")).isEmpty();
        assertThat(template.match("/v1/customers/a/carts/b/c")).isEmpty();
        assertThat(template.match("/")).isEmpty();
        assertThat(template.match("")).isEmpty();
    }
}
