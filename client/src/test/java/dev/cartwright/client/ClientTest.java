package dev.cartwright.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;

/** A client before a {@link RawServer}. */
abstract class ClientTest {
    static final String TOKEN = "eyJ0eXAi.secret-token.c2ln";
    static final String CUSTOMER = "5d1b1a0e-9a51-4d3c-8a2e-1f4f3f0f5a01";
    static final String CART = "0a7b8f9e-2c1d-4e5f-8a6b-7c8d9e0f1a2b";
    static final String ORDER = "a1b2c3d4e5f6";

    final RawServer server = new RawServer();
    final PartnerCenter partner = client().build();

    /** A client that sends each call once: what it does beyond that is tested apart. */
    PartnerCenterBuilder client() {
        return PartnerCenter.builder()
                .endpoint(server.uri())
                .credential(Credential.fixedToken(TOKEN))
                .retryPolicy(RetryPolicy.none());
    }

    static Settings settings(URI endpoint, Credential credential) {
        Duration limit = Duration.ofSeconds(20);
        return new Settings(
                endpoint.toString(),
                credential,
                limit,
                limit,
                limit,
                RetryPolicy.none(),
                1_000_000,
                "en-US",
                null,
                null,
                null,
                Optional.empty());
    }

    CartById cart() {
        return partner.customers().byId(CUSTOMER).carts().byId(CART);
    }

    Carts carts() {
        return partner.customers().byId(CUSTOMER).carts();
    }

    OrderById order() {
        return partner.customers().byId(CUSTOMER).orders().byId(ORDER);
    }

    /** A body to compare by value: the order of members says nothing. */
    static JsonNode json(String body) {
        try {
            return new ObjectMapper().readTree(body);
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + body, e);
        }
    }

    /** Those of clients that are at work in a type of ours. */
    static long threadsIn(String type) {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(thread -> thread.getKey().getName().equals("cartwright-client"))
                .filter(thread -> Stream.of(thread.getValue())
                        .anyMatch(frame -> frame.getClassName().contains(type)))
                .count();
    }

    static void await(BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).isLessThan(end);
            Thread.onSpinWait();
        }
    }

    @AfterEach
    void closeBoth() {
        partner.close();
        server.close();
    }
}
