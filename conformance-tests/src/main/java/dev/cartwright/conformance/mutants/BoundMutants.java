package dev.cartwright.conformance.mutants;

import static dev.cartwright.conformance.mutants.Kind.TOLERANCE;
import static dev.cartwright.conformance.mutants.Kind.VALUE;
import static dev.cartwright.conformance.mutants.Mutant.server;
import static dev.cartwright.conformance.mutants.ServerFaults.refuses;
import static dev.cartwright.conformance.mutants.ServerFaults.takes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwright.conformance.wire.Request;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Servers that are stricter by one than the contract, or that change a value which is just inside. */
final class BoundMutants {

    private static final String LINE = "createCart/derived-inside-lineItems-each-";
    private static final String TOGETHER = "createCart/derived-inside-together-4";

    private BoundMutants() {}

    static List<Mutant> all() {
        return List.of(
                strict(
                        "the greatest quantity refused",
                        "quantity-maximum",
                        "quantity",
                        it -> it.asInt() == 999_999_999),
                strict(
                        "an amount of zero refused",
                        "purchaseCommitment-amount-minimum",
                        "amount",
                        it -> it.isNumber() && it.asDouble() == 0),
                strict(
                        "the longest name refused",
                        "friendlyName-maxLength",
                        "friendlyName",
                        it -> it.asText().length() == 256),
                strict(
                        "characters counted in UTF-16",
                        "friendlyName-maxLength-wide",
                        "friendlyName",
                        it -> it.asText().length() > 256
                                && it.asText().codePointCount(0, it.asText().length()) <= 256),
                strict(
                        "as many resellers as may be refused",
                        "participants-maxItems",
                        "participants",
                        it -> it.size() == 7),
                strict(
                        "a full context refused",
                        "provisioningContext-maxProperties",
                        "provisioningContext",
                        it -> it.size() == 50),
                strict(
                        "a word of the vocabulary not known",
                        "billingCycle-enum-biennial",
                        "billingCycle",
                        it -> it.asText().equals("biennial")),
                strict(
                        "the longest item id refused",
                        "catalogItemId-maxLength",
                        "catalogItemId",
                        it -> it.asText().length() == 128),
                strict(
                        "leap days refused",
                        "customTermEndDate-format-leap-day",
                        "customTermEndDate",
                        it -> it.asText().contains("-02-29")),
                server(
                        TOLERANCE,
                        "as many lines as may be refused",
                        "createCart/derived-inside-lineItems-maxItems",
                        refuses(400, r -> Tree.read(r.text()).path("lineItems").size() == 500)),
                server(
                        TOLERANCE,
                        "the longest order id is malformed",
                        "getOrder/derived-inside-orderid-maxLength",
                        refuses(400, r -> Op.GET_ORDER.test(r) && r.path().matches(".*/orders/[^/]{64}"))),
                server(
                        TOLERANCE,
                        "long headers refused",
                        "createCart/derived-inside-headers-maxLength",
                        refuses(
                                431,
                                r -> r.headers().lines().stream()
                                        .anyMatch(line -> line.name().startsWith("MS-P")
                                                && line.value().length() == 256))),
                server(TOLERANCE, "two bounds at once refused", TOGETHER, refuses(400, BoundMutants::isTwice)),
                server(
                        VALUE,
                        "a name cut where the quantity is at its bound, too",
                        TOGETHER,
                        takes(r -> isTwice(r)
                                ? changed(r, line -> Tree.retext(line, "friendlyName", name -> name.substring(2)))
                                : r)),
                changed(
                        "names trimmed",
                        "friendlyName-maxLength",
                        line -> Tree.retext(line, "friendlyName", String::strip)),
                changed(
                        "offsets of times not read",
                        "customTermEndDate-format-offset-ahead",
                        line -> Tree.retext(
                                line, "customTermEndDate", time -> time.replaceFirst("[+-]\\d\\d:\\d\\d$", "Z"))),
                changed(
                        "fractions of a second cut off",
                        "customTermEndDate-format-fraction",
                        line -> Tree.retext(line, "customTermEndDate", time -> time.replaceFirst("\\.\\d+", ""))),
                changed(
                        "a time without an offset is the server's",
                        "customTermEndDate-format-no-offset",
                        line -> Tree.retext(
                                line, "customTermEndDate", time -> time.replaceFirst("(:\\d\\d)$", "$1+01:00"))),
                changed("false is nothing", "attestationAccepted-type-false", BoundMutants::withoutFalse));
    }

    private static boolean isTwice(Request request) {
        JsonNode body = Tree.read(request.text());
        return has(body, "quantity", it -> it.asInt() == 999_999_999)
                && has(body, "friendlyName", it -> it.asText().length() >= 256);
    }

    private static boolean has(JsonNode body, String member, Predicate<JsonNode> value) {
        return body.findValues(member).stream().anyMatch(value);
    }

    private static Mutant strict(String name, String hint, String member, Predicate<JsonNode> refused) {
        return server(TOLERANCE, name, LINE + hint, refuses(400, r -> has(Tree.read(r.text()), member, refused)));
    }

    /** Stores something else of each line. */
    private static Mutant changed(String name, String hint, Consumer<ObjectNode> change) {
        return server(
                VALUE, name, LINE + hint, takes(r -> Tree.read(r.text()).has("lineItems") ? changed(r, change) : r));
    }

    private static Request changed(Request request, Consumer<ObjectNode> change) {
        return request.withBody(Tree.change(request.text(), change));
    }

    private static void withoutFalse(ObjectNode cart) {
        for (JsonNode line : cart.findParents("attestationAccepted")) {
            if (!line.path("attestationAccepted").asBoolean(true)) {
                ((ObjectNode) line).remove("attestationAccepted");
            }
        }
    }
}
