package dev.cartwright.conformance.docs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.Operation;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Edits that make the two messages of an exchange agree with each other and with the contract's spelling. */
final class Agreement {

    private static final Pattern ORIGIN = Pattern.compile("(?i)https?://[^/?]+");
    private static final Pattern PLACEHOLDER = Pattern.compile("[{<\\[].*[}>\\]]|(?i)%7B.*%7D");
    private static final String IN_BODY = "$response.body#";

    private final Contract contract;
    private final Exchange exchange;

    Agreement(Contract contract, Exchange exchange) {
        this.contract = contract;
        this.exchange = exchange;
    }

    /** The path parameters of the exchange: as the answer has them, else as the request prints them, else examples. */
    Map<String, String> parameters() {
        Map<String, String> parameters = new LinkedHashMap<>(new PathExamples(contract).of(exchange.operation()));
        printedTarget()
                .ifPresent(target -> target.parameters().forEach((name, printed) -> {
                    if (!isPlaceholder(printed)) {
                        parameters.put(name, printed);
                    }
                }));
        parameters.putAll(answered());
        return parameters;
    }

    /** The request line with the contract's path alone, and with the ids of the answer. */
    List<Correction> ofRequest() {
        Optional<Target> target = printedTarget();
        if (target.isEmpty()) {
            return List.of();
        }
        Sample sample = exchange.request().orElseThrow().sample();
        String[] start = sample.message().start().orElseThrow().split(" ", -1);
        String path = target.get().path();
        List<String> why = new ArrayList<>();
        List<String> evidence = new ArrayList<>();
        if (!start[1].equals(path) && !ORIGIN.matcher(start[1]).replaceFirst("").equals(path)) {
            why.add("What stands before the path is no part of a request's target.");
            evidence.add("The contract's path is " + exchange.operation().template() + ".");
        }
        for (Map.Entry<String, String> id : parameters().entrySet()) {
            String printed = target.get().parameters().getOrDefault(id.getKey(), id.getValue());
            if (!printed.equals(id.getValue())) {
                boolean answered = answered().containsKey(id.getKey());
                path = path.replace("/" + printed, "/" + id.getValue());
                why.add(
                        answered
                                ? "The path names " + printed + " and the answer " + id.getValue() + "."
                                : "The path prints " + printed + " in the place of a value.");
                evidence.add(
                        answered
                                ? "By the contract's links the answer's is the " + id.getKey() + " of this exchange."
                                : "The contract's example of " + id.getKey() + " is " + id.getValue() + ".");
            }
        }
        if (why.isEmpty()) {
            return List.of();
        }
        String text = sample.block().text();
        int at = text.length() - text.stripLeading().length();
        Edit edit = new Edit(at, Lines.end(text, at), start[0] + " " + path + " " + start[2]);
        return List.of(new Correction(edit, String.join(" ", why), String.join(" ", evidence)));
    }

    /** Names and links of the answer in the contract's spelling. */
    List<Correction> ofResponse() {
        List<Correction> corrections = new ArrayList<>();
        exchange.response()
                .ifPresent(answer -> answer.violations().stream()
                        .filter(distinctly())
                        .forEach(violation -> violation.spelling().ifPresent(spelling -> {
                            Matcher places = Pattern.compile(Pattern.quote('"' + spelling.printed() + '"'))
                                    .matcher(answer.sample().block().text());
                            while (places.find()) {
                                corrections.add(new Correction(
                                        new Edit(places.start() + 1, places.end() - 1, spelling.meant()),
                                        violation.sentence(),
                                        "The schema of this answer in the contract, at " + violation.pointer() + "."));
                            }
                        })));
        return corrections;
    }

    /** Lets the first violation of each spelling pass. */
    private static Predicate<Violation> distinctly() {
        Set<Violation.Spelling> seen = new HashSet<>();
        return violation -> violation.spelling().filter(seen::add).isPresent();
    }

    private static boolean isPlaceholder(String printed) {
        return PLACEHOLDER.matcher(printed).matches();
    }

    private Optional<Target> printedTarget() {
        return exchange.request()
                .flatMap(it -> it.sample().message().start())
                .flatMap(line -> Target.of(exchange.operation(), line.split(" ", -1)[1]));
    }

    /** Parameters of this path whose values a link of the contract takes from the answer. */
    private Map<String, String> answered() {
        Map<String, String> values = new LinkedHashMap<>();
        Optional<JsonNode> body = exchange.response().flatMap(it -> it.sample().json());
        if (body.isEmpty()) {
            return values;
        }
        Operation operation = exchange.operation();
        int status = exchange.response().orElseThrow().meaning().orElseThrow().status();
        for (JsonNode entry : contract.response(operation, status).path("links")) {
            for (Map.Entry<String, JsonNode> parameter :
                    contract.resolve(entry).path("parameters").properties()) {
                String source = parameter.getValue().asText();
                if (operation.pathNames().contains(parameter.getKey()) && source.startsWith(IN_BODY)) {
                    JsonNode value = body.get().at(source.substring(IN_BODY.length()));
                    if (value.isTextual()) {
                        values.putIfAbsent(parameter.getKey(), value.textValue());
                    }
                }
            }
        }
        return values;
    }
}
