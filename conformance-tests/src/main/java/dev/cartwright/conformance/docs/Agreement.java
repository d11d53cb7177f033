package dev.cartwright.conformance.docs;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.Operation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Edits that make the two messages of an exchange agree with each other and with the contract's spelling. */
final class Agreement {

    private static final Pattern ORIGIN = Pattern.compile("(?i)https?://[^/?]+");
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
        printedTarget().ifPresent(target -> parameters.putAll(target.parameters()));
        parameters.putAll(answered());
        return parameters;
    }

    /** The request line with the contract's path alone, and with the ids of the answer. */
    List<Edit> ofRequest() {
        Optional<Target> target = printedTarget();
        if (target.isEmpty()) {
            return List.of();
        }
        Sample sample = exchange.request().orElseThrow().sample();
        String[] start = sample.message().start().orElseThrow().split(" ", -1);
        String path = target.get().path();
        for (Map.Entry<String, String> id : answered().entrySet()) {
            path = path.replace("/" + target.get().parameters().get(id.getKey()), "/" + id.getValue());
        }
        boolean known = ORIGIN.matcher(start[1]).replaceFirst("").equals(path);
        String text = sample.block().text();
        int at = text.length() - text.stripLeading().length();
        return known ? List.of() : List.of(new Edit(at, Lines.end(text, at), start[0] + " " + path + " " + start[2]));
    }

    /** Names and links of the answer in the contract's spelling. */
    List<Edit> ofResponse() {
        List<Edit> edits = new ArrayList<>();
        exchange.response()
                .ifPresent(answer -> answer.violations().stream()
                        .flatMap(violation -> violation.spelling().stream())
                        .distinct()
                        .forEach(spelling -> {
                            Matcher places = Pattern.compile(Pattern.quote('"' + spelling.printed() + '"'))
                                    .matcher(answer.sample().block().text());
                            while (places.find()) {
                                edits.add(new Edit(places.start() + 1, places.end() - 1, spelling.meant()));
                            }
                        }));
        return edits;
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
