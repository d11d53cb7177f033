package dev.cartwright.conformance.mutants;

import static dev.cartwright.conformance.mutants.ClientFault.sends;
import static dev.cartwright.conformance.mutants.ClientFault.sendsBody;
import static dev.cartwright.conformance.mutants.Kind.FORMAT;
import static dev.cartwright.conformance.mutants.Kind.MEMBER;
import static dev.cartwright.conformance.mutants.Kind.TYPE;
import static dev.cartwright.conformance.mutants.Kind.VALUE;
import static dev.cartwright.conformance.mutants.Mutant.client;

import com.fasterxml.jackson.databind.node.TextNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Clients that send a wrong body. */
final class SendingMutants {

    private static final String PUT = "updateCart/documented-update";
    private static final String CREATE = "createCart/a-cart-of-one-line";

    private SendingMutants() {}

    static List<Mutant> all() {
        return Stream.of(members(), values()).flatMap(List::stream).toList();
    }

    private static List<Mutant> members() {
        return List.of(
                client(MEMBER, "names begin with capitals", PUT, sendsBody(cart -> Tree.rename(cart, Tree::capital))),
                client(
                        MEMBER,
                        "names with underscores",
                        PUT,
                        sendsBody(cart -> Tree.rename(
                                cart, name -> name.replaceAll("([A-Z])", "_$1").toLowerCase(Locale.ROOT)))),
                client(
                        MEMBER,
                        "keys of a map begin with small letters",
                        PUT,
                        sendsBody(cart -> cart.findValues("provisioningContext")
                                .forEach(keys -> Tree.rename(keys, Tree::lower)))),
                client(MEMBER, "a member left out", PUT, sendsBody(cart -> Tree.remove(cart, "friendlyName"))),
                client(
                        MEMBER,
                        "a member twice",
                        PUT,
                        sends(r -> r.withBody(r.text().replaceFirst("(\"quantity\":\\d+)", "$1,$1")))),
                client(MEMBER, "nulls for what is absent", PUT, sendsBody(cart -> cart.putNull("status"))),
                client(
                        MEMBER,
                        "empty lists for what is absent",
                        CREATE,
                        sendsBody(cart -> Tree.items(cart, "lineItems", line -> line.withArray("/participants")))),
                client(
                        MEMBER,
                        "defaults for what is absent",
                        CREATE,
                        sendsBody(cart -> cart.put("partnerOnRecordAttestationAccepted", false))),
                client(MEMBER, "a server-owned member made up", PUT, sendsBody(cart -> cart.put("status", "Ordered"))),
                client(
                        MEMBER,
                        "a body within a member",
                        CREATE,
                        sends(r -> Op.CREATE_CART.test(r) ? r.withBody("{\"cart\":" + r.text() + "}") : r)));
    }

    private static List<Mutant> values() {
        return List.of(
                client(VALUE, "another quantity sent", PUT, sendsBody(Tree::oneMore)),
                client(
                        VALUE,
                        "lines sent in another order",
                        "updateCart/a-line-is-added",
                        sendsBody(cart -> Tree.reverse(cart, "lineItems"))),
                client(
                        VALUE,
                        "only the first line sent",
                        "updateCart/a-line-is-added",
                        sendsBody(cart -> Tree.arrays(cart, "lineItems", lines -> lines.remove(lines.size() - 1)))),
                client(
                        VALUE,
                        "text sent in ASCII",
                        "createCart/names-in-any-script",
                        sends(r -> r.body().length == 0
                                ? r
                                : r.withBody(new String(
                                        r.text().getBytes(StandardCharsets.US_ASCII), StandardCharsets.US_ASCII)))),
                client(
                        TYPE,
                        "numbers sent as text",
                        PUT,
                        sendsBody(cart -> Tree.replace(cart, "quantity", number -> TextNode.valueOf(number.asText())))),
                client(
                        TYPE,
                        "a list of one line sent as the line",
                        PUT,
                        sendsBody(cart ->
                                Tree.replace(cart, "lineItems", lines -> lines.size() == 1 ? lines.get(0) : lines))),
                client(
                        FORMAT,
                        "enum values sent in capitals",
                        CREATE,
                        sendsBody(cart -> Tree.retext(cart, "billingCycle", cycle -> cycle.toUpperCase(Locale.ROOT)))),
                client(
                        FORMAT,
                        "a byte-order mark sent",
                        PUT,
                        sends(r -> r.body().length == 0 ? r : r.withBody("\uFEFF" + r.text()))),
                client(
                        FORMAT,
                        "a comma too many sent",
                        PUT,
                        sends(r -> r.withBody(r.text().replaceFirst("}$", ",}")))));
    }
}
