package dev.cartwright.conformance.docs;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A case for an exchange of a page, for a person to accept.
 *
 * @param id operation and folder
 * @param caseFile what stands in {@code case.yaml}
 * @param obstacle why the kit could not replay it, if it could not
 */
record ProposedCase(String id, ObjectNode caseFile, List<Printed> printed, Optional<String> obstacle) {

    ProposedCase {
        printed = List.copyOf(printed);
    }

    static ProposedCase of(Contract contract, ContractFit fit, Givens givens, Exchange exchange) {
        Agreement agreement = new Agreement(contract, exchange);
        Optional<Printed> request =
                exchange.request().map(it -> Printed.of("request", it.sample(), agreement.ofRequest()));
        Optional<Printed> response =
                exchange.response().map(it -> Printed.of("response", it.sample(), agreement.ofResponse()));
        Optional<Givens.Given> given = givens.of(exchange.operation());
        ObjectNode written = JsonNodeFactory.instance.objectNode();
        written.put("format", 1);
        written.put("why", why(exchange, request.isPresent(), response.isPresent(), given));
        written.set("source", source(exchange));
        boolean refused = exchange.response().filter(it -> !isSuccess(it)).isPresent();
        if (request.isEmpty() || refused) {
            written.put("appliesTo", "client");
        } else if (response.isEmpty()) {
            written.put("appliesTo", "server");
        }
        given.ifPresent(it -> written.put("given", it.fixture()));
        ObjectNode bind = written.putObject("bind");
        request(contract, written.putObject("request"), exchange, request, agreement);
        ObjectNode answer = written.putObject("response");
        response(answer, exchange, response);
        roles(contract, exchange, agreement, given, bind, answer.putObject("by-kind"));
        List<Printed> printed = new ArrayList<>();
        request.ifPresent(printed::add);
        response.ifPresent(printed::add);
        return new ProposedCase(
                exchange.operation().id() + "/" + name(exchange),
                written,
                printed,
                obstacle(fit, exchange, request, response));
    }

    /** What errata cannot say of the printed text, or what still is wrong once they are applied. */
    private static Optional<String> obstacle(
            ContractFit fit, Exchange exchange, Optional<Printed> request, Optional<Printed> response) {
        if (!Stream.of(request, response).flatMap(Optional::stream).allMatch(Printed::isWithinLines)) {
            return Optional.of("errata cannot take a line out of a head");
        }
        return Stream.concat(
                        request.stream()
                                .flatMap(it -> left(fit, exchange.request().orElseThrow(), it)),
                        response.stream()
                                .flatMap(it -> left(fit, exchange.response().orElseThrow(), it)))
                .findFirst()
                .map(violation -> "it does not satisfy the contract: " + violation.text());
    }

    private static Stream<Violation> left(ContractFit fit, Finding finding, Printed printed) {
        CodeBlock block = finding.sample().block();
        return Sample.read(
                new CodeBlock(block.page(), block.line(), block.indent(), block.fence(), printed.corrected()))
                .json()
                .map(json -> fit.violations(finding.meaning().orElseThrow(), json))
                .orElse(finding.violations())
                .stream();
    }

    private static void roles(
            Contract contract,
            Exchange exchange,
            Agreement agreement,
            Optional<Givens.Given> given,
            ObjectNode bind,
            ObjectNode byKind) {
        ValueRoles roles = new ValueRoles(contract, bind, byKind);
        agreement.parameters().forEach((parameter, value) -> {
            String name = Givens.name(parameter);
            boolean isGiven = given.filter(it -> it.gives(name)).isPresent();
            roles.bind(name, value, isGiven ? "given" : "target");
        });
        exchange.request()
                .flatMap(it -> it.sample().json())
                .ifPresent(body -> roles.request(body, contract.requestSchema(exchange.operation())));
        exchange.response()
                .ifPresent(it -> it.sample()
                        .json()
                        .ifPresent(body -> roles.response(
                                body,
                                contract.responseSchema(
                                        exchange.operation(),
                                        it.meaning().orElseThrow().status()))));
    }

    private static boolean isSuccess(Finding answer) {
        return answer.meaning().orElseThrow().status() < 300;
    }

    private static void request(
            Contract contract, ObjectNode part, Exchange exchange, Optional<Printed> printed, Agreement agreement) {
        part.put("operation", exchange.operation().id());
        if (printed.filter(it -> it.name().endsWith(".http")).isEmpty()) {
            ObjectNode parameters = part.putObject("parameters");
            agreement.parameters().forEach(parameters::put);
        }
        printed.ifPresent(it -> part.put("printed", it.name()));
        if (printed.isEmpty()) {
            example(contract, exchange.operation()).ifPresent(body -> part.set("body", body));
        }
    }

    /** A body that the contract gives as an example. */
    private static Optional<JsonNode> example(Contract contract, Operation operation) {
        JsonNode body = contract.resolve(operation.node().path("requestBody"));
        for (JsonNode example : contract.mediaType(body).path("examples")) {
            return Optional.of(contract.resolve(example).path("value"));
        }
        return Optional.empty();
    }

    private static void response(ObjectNode part, Exchange exchange, Optional<Printed> printed) {
        if (printed.filter(it -> it.name().endsWith(".http")).isEmpty()) {
            Finding finding = exchange.response().or(exchange::request).orElseThrow();
            part.put("status", finding.meaning().orElseThrow().status());
        }
        printed.ifPresent(it -> part.put("printed", it.name()));
    }

    private static ObjectNode source(Exchange exchange) {
        ObjectNode source = JsonNodeFactory.instance.objectNode();
        source.put("document", pageName(exchange));
        exchange.request().ifPresent(it -> source.put("request", lines(it)));
        exchange.response().ifPresent(it -> source.put("response", lines(it)));
        return source.put("kind", "documented");
    }

    /** With the fences. */
    private static String lines(Finding finding) {
        CodeBlock block = finding.sample().block();
        return (block.line() - 1) + "-" + (block.lastLine() + 1);
    }

    private static String why(Exchange exchange, boolean requested, boolean answered, Optional<Givens.Given> given) {
        List<String> sentences = new ArrayList<>();
        sentences.add("Proposed from " + pageName(exchange) + "; a person says what would be lost without it.");
        if (!requested) {
            sentences.add("The page prints no request, so a client alone is asked; parameters and body are examples.");
        }
        if (!answered) {
            sentences.add("The page prints no answer, so only the status is expected, and that is the contract's.");
        }
        if (exchange.response().filter(it -> !isSuccess(it)).isPresent()) {
            sentences.add("What provokes the refusal is to be decided; until then a client alone is asked.");
        }
        given.ifPresent(it -> sentences.add("The fixture is the commonest that gives what the path names; whether it"
                + " leads to the printed answer is to be decided."));
        return String.join(" ", sentences);
    }

    private static String pageName(Exchange exchange) {
        String page = exchange.first().sample().block().page();
        return page.substring(Math.max(page.lastIndexOf('/'), page.lastIndexOf('\\')) + 1);
    }

    private static String name(Exchange exchange) {
        String words = pageName(exchange)
                .replaceFirst("\\.[^.]*$", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^\\p{L}\\d]+", "-");
        return words + "-line-" + exchange.first().sample().block().line();
    }
}
