package dev.cartwright.server;

import static dev.cartwright.server.RunningServer.CUSTOMER;
import static dev.cartwright.server.RunningServer.ITEM;
import static dev.cartwright.server.RunningServer.OTHER_CUSTOMER;
import static dev.cartwright.server.RunningServer.line;
import static org.assertj.core.api.Assertions.assertThat;

import dev.cartwright.server.ContractFile.Operation;
import dev.cartwright.server.identity.TokenKind;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every operation of the contract, asked by everybody who may not. */
class AccessMatrixTest {
    private static final ContractFile CONTRACT = new ContractFile();
    private static final String FOREIGN_CUSTOMER = "bbbbbbbb-0000-4000-8000-0000000000c1";
    private static final String UNKNOWN = "00000000-0000-4000-8000-000000000000";

    private static final TokenForge FORGE = TokenForge.withFreshKey(new AdjustableClock().instant());
    private static final long NOW = new AdjustableClock().instant().getEpochSecond();

    /** How an id may differ from call to call and from answer to answer. */
    private static final Set<String> OF_THE_CALL = Set.of("date", "ms-requestid", "ms-correlationid", "ms-cv");

    @TempDir
    static Path directory;

    private static RunningServer server;
    private static String cart;
    private static String order;

    @BeforeAll
    static void start() {
        server = new RunningServer(RunningServer.config().withStore(FORGE.seededStore(directory)));
        String bought = server.cart(line(ITEM, ""));
        order = server.post(RunningServer.CARTS + "/" + bought + "/checkout", "")
                .at("/orders/0/id")
                .asText();
        cart = server.cart(line(ITEM, ""));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Answer ask(Operation operation, String customer, String cartId, String orderId, String token) {
        String path = operation
                .path()
                .replace("{customerId}", customer)
                .replace("{cartId}", cartId)
                .replace("{orderId}", orderId);
        assertThat(path).as("every parameter is filled in").doesNotContain("{");
        String authorization = token.isEmpty() ? "" : "Authorization: " + token + "\n";
        String body = body(operation);
        return server.raw(operation.method() + " " + path + " HTTP/1.1\nHost: x\n" + authorization
                + "Content-Type: application/json\nContent-Length: " + body.length() + "\n\n" + body);
    }

    private static String body(Operation operation) {
        if (!operation.definition().has("requestBody")) {
            return "";
        }
        return operation.method().equals("PATCH") ? "{\"status\":\"cancelled\"}" : RunningServer.ONE_LINE;
    }

    private static Answer ask(Operation operation, String customer, String token) {
        return ask(operation, customer, cart, order, token);
    }

    private static String bearer(TokenKind kind, String account) {
        return "Bearer " + server.token(account, kind);
    }

    static Stream<Arguments> everyOperationWithEveryBadToken() {
        Map<String, String> tokens = new HashMap<>();
        tokens.put("garbage", "Bearer garbage");
        tokens.put("another scheme", "Basic YTpi");
        tokens.put("expired", "Bearer " + FORGE.signed(FORGE.header(), FORGE.claims("exp", NOW - 3_600)));
        tokens.put("wrong issuer", "Bearer " + FORGE.signed(FORGE.header(), FORGE.claims("iss", "urn:other")));
        tokens.put("wrong audience", "Bearer " + FORGE.signed(FORGE.header(), FORGE.claims("aud", "urn:other")));
        tokens.put(
                "alg none",
                "Bearer " + TokenForge.withSignature(FORGE.header("alg", "none"), FORGE.claims(), new byte[0]));
        return CONTRACT.operations().stream()
                .flatMap(operation -> tokens.entrySet().stream()
                        .map(token -> Arguments.of(operation, token.getKey(), token.getValue())));
    }

    static List<Operation> everyOperation() {
        return CONTRACT.operations();
    }

    static Stream<Arguments> everyOperationWithEachKind() {
        return CONTRACT.operations().stream()
                .flatMap(operation -> Stream.of(TokenKind.values()).map(kind -> Arguments.of(operation, kind)));
    }

    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyOperationWithEveryBadToken")
    void aBadTokenIsDenied(Operation operation, String name, String authorization) {
        Answer answer = ask(operation, CUSTOMER, authorization).isRefused(401, 400);

        assertThat(answer.header("WWW-Authenticate")).contains("Bearer realm=\"Cartwright\"");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("everyOperation")
    void aMissingTokenHasItsOwnCode(Operation operation) {
        ask(operation, CUSTOMER, "").isRefused(401, 800001);
    }

    /** With a kind that the operation takes, so that the customer is what is wrong. */
    @ParameterizedTest(name = "{0} {1}")
    @MethodSource("everyOperationWithEachKind")
    void rightsGoByKindAndCustomer(Operation operation, TokenKind kind) {
        String ours = bearer(kind, "A");

        if (!CONTRACT.schemes(operation).contains(kind.scheme())) {
            ask(operation, CUSTOMER, ours).isRefused(403, 900329);
            ask(operation, FOREIGN_CUSTOMER, ours).isRefused(403, 900329);
            return;
        }
        ask(operation, CUSTOMER, bearer(kind, "B")).isRefused(403, 20002);
        ask(operation, FOREIGN_CUSTOMER, ours).isRefused(403, 20002);
        ask(operation, UNKNOWN, ours).isRefused(403, 20002);
        assertThat(ask(operation, CUSTOMER, ours).status()).isNotIn(401, 403);
    }

    /** An id of another customer or partner, and one of nobody: the answers may differ in that id and in what belongs to the call. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("everyOperation")
    void aForeignIdLooksExactlyLikeAnUnknownOne(Operation operation) {
        String token = bearer(TokenKind.APP_AND_USER, "A");
        BiFunction<String, String, Answer> inOtherCustomer =
                (cartId, orderId) -> ask(operation, OTHER_CUSTOMER, cartId, orderId, token);

        assertSame(ask(operation, FOREIGN_CUSTOMER, token), FOREIGN_CUSTOMER, ask(operation, UNKNOWN, token), UNKNOWN);
        if (operation.path().contains("{cartId}")) {
            Answer foreign = inOtherCustomer.apply(cart, order).isRefused(404, 800008);
            assertSame(foreign, cart, inOtherCustomer.apply(UNKNOWN, order), UNKNOWN);
        }
        if (operation.path().contains("{orderId}")) {
            String unknown = "000000000000";
            Answer foreign = inOtherCustomer.apply(cart, order).isRefused(404, 20000);
            assertSame(foreign, order, inOtherCustomer.apply(cart, unknown), unknown);
        }
    }

    private static void assertSame(Answer foreign, String foreignId, Answer unknown, String unknownId) {
        assertThat(foreign.status()).isEqualTo(unknown.status());
        assertThat(foreign.text().replace(foreignId, "ID"))
                .isEqualTo(unknown.text().replace(unknownId, "ID"));
        assertThat(lasting(foreign)).isEqualTo(lasting(unknown));
    }

    private static Map<String, List<String>> lasting(Answer answer) {
        Map<String, List<String>> headers = new HashMap<>(answer.headers());
        headers.keySet().removeAll(OF_THE_CALL);
        return headers;
    }

    @Test
    void theContractHasOperationsForEveryoneAndForUsersOnly() {
        assertThat(CONTRACT.operations()).hasSizeGreaterThanOrEqualTo(7);
        assertThat(CONTRACT.operations())
                .anyMatch(operation -> CONTRACT.schemes(operation).equals(Set.of("appAndUser")))
                .anyMatch(operation -> CONTRACT.schemes(operation).size() == 2);
    }
}
