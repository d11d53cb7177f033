package dev.cartwright.conformance.mutants;

import static dev.cartwright.conformance.mutants.Kind.REFUSAL;
import static dev.cartwright.conformance.mutants.Mutant.server;
import static dev.cartwright.conformance.mutants.Op.UPDATE_CART;
import static dev.cartwright.conformance.mutants.ServerFaults.accepts;
import static dev.cartwright.conformance.mutants.ServerFaults.refuses;
import static dev.cartwright.conformance.mutants.ServerFaults.refusesWith;
import static dev.cartwright.conformance.mutants.ServerFaults.takes;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.conformance.wire.Request;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Servers that take what they must refuse, or refuse it wrongly. */
final class RefusalMutants {

    private static final String ZERO = "createCart/a-quantity-of-zero";

    private RefusalMutants() {}

    static List<Mutant> all() {
        return List.of(
                server(REFUSAL, "quantity 0 taken", ZERO, accepts(line("quantity", value -> value.asInt(1) == 0))),
                server(
                        REFUSAL,
                        "missing lines taken",
                        "createCart/a-body-without-line-items",
                        accepts(body(cart -> !cart.has("lineItems")))),
                server(
                        REFUSAL,
                        "no lines taken",
                        "createCart/an-empty-list-of-line-items",
                        accepts(body(cart -> cart.path("lineItems").isArray()
                                && cart.path("lineItems").isEmpty()))),
                server(REFUSAL, "a line without its item taken", "createCart/a-line-without-an-item", accepts(900142)),
                server(
                        REFUSAL,
                        "values out of their list taken",
                        "createCart/an-unknown-billing-cycle",
                        accepts(900126)),
                server(
                        REFUSAL,
                        "numbers as text taken",
                        "createCart/derived-lineItems-each-quantity-type-text",
                        accepts(line("quantity", JsonNode::isTextual))),
                server(
                        REFUSAL,
                        "fractions taken",
                        "createCart/derived-lineItems-each-quantity-type-fraction",
                        accepts(line("quantity", quantity -> quantity.asDouble() != quantity.asLong()))),
                server(
                        REFUSAL,
                        "fractions of zero taken",
                        "createCart/derived-lineItems-each-quantity-type-fraction-of-zero",
                        accepts(line(
                                "quantity",
                                quantity ->
                                        quantity.isFloatingPointNumber() && quantity.asDouble() == quantity.asLong()))),
                server(
                        REFUSAL,
                        "text of any length taken",
                        "createCart/derived-lineItems-each-friendlyName-maxLength",
                        accepts(line("friendlyName", name -> name.asText().length() > 256))),
                server(
                        REFUSAL,
                        "control characters taken",
                        "createCart/derived-lineItems-each-friendlyName-pattern",
                        accepts(line(
                                "friendlyName", name -> name.asText().chars().anyMatch(Character::isISOControl)))),
                server(
                        REFUSAL,
                        "any number of lines taken",
                        "createCart/derived-lineItems-maxItems",
                        accepts(body(cart -> cart.path("lineItems").size() > 100))),
                server(
                        REFUSAL,
                        "items of any form taken",
                        "createCart/derived-lineItems-each-catalogItemId-pattern",
                        accepts(line("catalogItemId", item -> !item.asText().matches("[^:]+:[^:]+:[^:]+")))),
                server(
                        REFUSAL,
                        "days that do not exist taken",
                        "createCart/derived-lineItems-each-customTermEndDate-format*",
                        accepts(900242)),
                server(
                        REFUSAL,
                        "two resellers of one transaction taken",
                        "createCart/two-resellers-of-one-transaction",
                        accepts(3000)),
                server(
                        REFUSAL,
                        "a term that the item does not have taken",
                        "createCart/a-term-that-the-item-does-not-have",
                        accepts(800121)),
                server(
                        REFUSAL,
                        "an item's bounds not kept",
                        "createCart/a-quantity-above-the-items-maximum",
                        accepts(line("quantity", value -> value.asInt() > 9))),
                server(
                        REFUSAL,
                        "a name twice: the last counts",
                        "updateCart/a-name-given-twice",
                        Lenient.lastOfTheName()),
                server(
                        REFUSAL,
                        "comments taken",
                        "updateCart/derived-json-a-comment",
                        Lenient.with(JsonReadFeature.ALLOW_JAVA_COMMENTS)),
                server(
                        REFUSAL,
                        "a comma too many taken",
                        "updateCart/a-trailing-comma",
                        Lenient.with(JsonReadFeature.ALLOW_TRAILING_COMMA)),
                server(
                        REFUSAL,
                        "single quotes taken",
                        "updateCart/derived-json-single-quotes",
                        Lenient.with(JsonReadFeature.ALLOW_SINGLE_QUOTES)),
                server(
                        REFUSAL,
                        "not-a-number taken",
                        "updateCart/derived-json-not-a-number",
                        Lenient.with(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)),
                server(REFUSAL, "text behind the body taken", "updateCart/text-behind-the-body", Lenient.firstValue()),
                server(
                        REFUSAL,
                        "any media type taken",
                        "updateCart/a-body-in-plain-text",
                        takes(r -> r.body().length == 0
                                ? r
                                : r.withHeaders(r.headers().with("Content-Type", "application/json")))),
                server(
                        REFUSAL,
                        "Accept ignored",
                        "createCart/an-answer-in-xml",
                        takes(r -> ServerFaults.without(r, "Accept"))),
                server(
                        REFUSAL,
                        "a malformed cart id is an unknown one",
                        "getCart/a-malformed-cart-id",
                        refusesWith(404, 2000)),
                server(
                        REFUSAL,
                        "a malformed customer id is an unknown one",
                        "createCart/derived-customerid-pattern",
                        refusesWith(404, 900118)),
                server(
                        REFUSAL,
                        "the body judged before the token",
                        "updateCart/a-bad-body-without-a-token",
                        refuses(
                                400,
                                body(cart -> cart.path("lineItems").isEmpty()).and(UPDATE_CART))));
    }

    private static Predicate<Request> body(Predicate<JsonNode> wrong) {
        return request -> wrong.test(Tree.read(request.text()))
                && Tree.read(request.text()).isObject();
    }

    private static Predicate<Request> line(String member, Predicate<JsonNode> wrong) {
        return body(cart -> Stream.of(cart.path("lineItems").findValues(member))
                .flatMap(List::stream)
                .anyMatch(wrong));
    }
}
