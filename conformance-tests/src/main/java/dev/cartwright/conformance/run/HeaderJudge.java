package dev.cartwright.conformance.run;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.cartwright.conformance.cases.ByKind;
import dev.cartwright.conformance.cases.CallIds;
import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.Operation;
import dev.cartwright.conformance.wire.Header;
import dev.cartwright.conformance.wire.Request;
import dev.cartwright.conformance.wire.Response;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Judges the head of an answer. */
final class HeaderJudge {

    private static final Set<String> TRANSPORT =
            Set.of("Content-Length", "Date", "Connection", "Transfer-Encoding", "Server");
    private static final Set<String> SINGLE = Set.of("content-type", "location", "retry-after", "etag");
    private static final String ALLOW = "Allow";
    private static final String CONTENT_TYPE = "Content-Type";

    /** Methods that a server may allow on any path, whatever the contract says. */
    private static final Set<String> EVERYWHERE = Set.of("head", "options");

    private final Contract contract;

    HeaderJudge(Contract contract) {
        this.contract = contract;
    }

    /** The ids that were sent must come back as they are; a malformed one need not (decision 0016). */
    List<Difference> echo(Request sent, Response actual) {
        List<Difference> differences = new ArrayList<>();
        for (String name : CallIds.NAMES) {
            sent.headers().joined(name).filter(HeaderJudge::isId).ifPresent(value -> {
                String got = actual.headers().first(name).orElse("nothing");
                if (!got.equals(value)) {
                    differences.add(Difference.at(name, value, got));
                }
            });
        }
        return differences;
    }

    private static boolean isId(String value) {
        return ByKind.ValueKind.GUID.fits(TextNode.valueOf(value));
    }

    /**
     * Every expected line by value, as a list of parts. In a printed head a line that the contract leaves to the server
     * only has to be there, unless it repeats one that was sent.
     */
    List<Difference> expected(Case testCase, Request sent, Response actual) {
        List<Difference> differences = new ArrayList<>();
        Response message = testCase.response().message();
        boolean printedHead =
                testCase.origin().files().getOrDefault("response", "").endsWith(".http");
        JsonNode declared =
                contract.response(testCase.operation(), message.status()).path("headers");
        for (Header line :
                message.headers().without(TRANSPORT).without(CallIds.NAMES).lines()) {
            String got = actual.headers().first(line.name()).orElse("");
            boolean free =
                    printedHead && declared.has(line.name()) && !sent.headers().has(line.name());
            if (got.isEmpty() || (!free && !parts(line.name(), line.value()).equals(parts(line.name(), got)))) {
                differences.add(
                        Difference.at(line.name(), free ? "a value" : line.value(), got.isEmpty() ? "nothing" : got));
            }
        }
        charset(actual).ifPresent(differences::add);
        return differences;
    }

    /** Several lines are what they mean as one (RFC 9110, section 5.3), and that must be allowed too. */
    List<Difference> repeated(Operation operation, Response actual) {
        JsonNode declared = contract.response(operation, actual.status()).path("headers");
        List<Difference> differences = new ArrayList<>();
        for (String name : actual.headers().names()) {
            List<String> values = actual.headers().values(name);
            String joined = String.join(", ", values);
            if (values.size() > 1
                    && (SINGLE.contains(name.toLowerCase(Locale.ROOT)) || !isAllowed(declared, name, joined))) {
                differences.add(Difference.at(name, "one line", joined));
            }
        }
        return differences;
    }

    private boolean isAllowed(JsonNode declared, String name, String value) {
        return declared.properties().stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(header ->
                        contract.schema(contract.resolve(header.getValue()).path("schema")))
                .allMatch(schema -> Contract.pattern(schema).test(value));
    }

    /** JSON is UTF-8 on the wire, whatever a page prints (RFC 8259). */
    private static Optional<Difference> charset(Response actual) {
        String type = actual.headers().first(CONTENT_TYPE).orElse("").toLowerCase(Locale.ROOT);
        int at = type.indexOf("charset=");
        boolean other =
                at >= 0 && !type.substring(at + 8).replace("\"", "").strip().equals("utf-8");
        return other ? Optional.of(Difference.at(CONTENT_TYPE, "charset=utf-8", type)) : Optional.empty();
    }

    /** The parts of a value in their order; the methods of an Allow are a set. */
    private static List<String> parts(String name, String value) {
        // Its parameters are judged apart.
        String judged = name.equalsIgnoreCase(CONTENT_TYPE) ? value.split(";", 2)[0] : value;
        List<String> parts = Arrays.stream(judged.split("[,;]", -1))
                .map(part -> part.strip().toLowerCase(Locale.ROOT))
                .toList();
        return name.equalsIgnoreCase(ALLOW)
                ? parts.stream()
                        .filter(method -> !EVERYWHERE.contains(method))
                        .distinct()
                        .sorted()
                        .toList()
                : parts;
    }
}
