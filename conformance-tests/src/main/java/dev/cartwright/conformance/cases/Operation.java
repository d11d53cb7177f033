package dev.cartwright.conformance.cases;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.conformance.wire.Headers;
import dev.cartwright.conformance.wire.Request;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One operation of the contract.
 *
 * @param method in capitals
 * @param template the path as the contract writes it, with {@code {names}}
 * @param schemes the security schemes that it accepts, each sufficient alone
 * @param parameters its parameters and those of its path, references not followed
 * @param node the operation object
 */
public record Operation(
        String id, String method, String template, List<String> schemes, List<JsonNode> parameters, JsonNode node) {

    private static final Pattern NAME = Pattern.compile("\\{([^}]+)}");

    public Operation {
        schemes = List.copyOf(schemes);
        parameters = List.copyOf(parameters);
    }

    static Operation of(String template, String method, JsonNode path, JsonNode node) {
        List<String> schemes = new ArrayList<>();
        node.path("security").forEach(alternative -> alternative.fieldNames().forEachRemaining(schemes::add));
        List<JsonNode> parameters = new ArrayList<>();
        path.path("parameters").forEach(parameters::add);
        node.path("parameters").forEach(parameters::add);
        return new Operation(
                node.path("operationId").asText(),
                method.toUpperCase(Locale.ROOT),
                template,
                schemes,
                parameters,
                node);
    }

    /** Where the contract has it, a pointer that begins with {@code #}. */
    public String place() {
        return "#"
                + JsonPointer.empty()
                        .appendProperty("paths")
                        .appendProperty(template)
                        .appendProperty(method.toLowerCase(Locale.ROOT));
    }

    /** Whether the operation changes nothing. */
    public boolean isSafe() {
        return method.equals("GET");
    }

    /** Whether it does no more when it is repeated (RFC 9110, section 9.2.2); of another one nobody knows without an id. */
    public boolean isIdempotent() {
        return !method.equals("POST") && !method.equals("PATCH");
    }

    /** The names in the path template, in order. */
    public List<String> pathNames() {
        return NAME.matcher(template).results().map(match -> match.group(1)).toList();
    }

    /**
     * The request target: the template with its names filled in, and every other parameter in the query.
     *
     * @throws CaseException if a name of the template has no value
     */
    public String target(Map<String, String> values) {
        Map<String, String> rest = new LinkedHashMap<>(values);
        String path = NAME.matcher(template).replaceAll(match -> {
            String value = rest.remove(match.group(1));
            if (value == null) {
                throw new CaseException(id + ": the path parameter '" + match.group(1) + "' has no value");
            }
            return Matcher.quoteReplacement(encode(value));
        });
        StringBuilder target = new StringBuilder(path);
        rest.forEach((name, value) -> target.append(target.indexOf("?") < 0 ? '?' : '&')
                .append(name)
                .append('=')
                .append(encode(value)));
        return target.toString();
    }

    /** A request with these header lines, and with a JSON body if there is one. */
    public Request request(Map<String, String> values, Headers headers, Optional<JsonNode> body) {
        Request request = new Request(method, target(values), headers, new byte[0]);
        return body.map(tree -> request.withHeaders(headers.with("Content-Type", "application/json"))
                        .withBody(JsonText.write(tree)))
                .orElse(request);
    }

    /** The parameters in a request target, if its path fits the template; one trailing slash is no matter. */
    public Optional<Map<String, String>> parameters(String target) {
        int query = target.indexOf('?');
        String path = (query < 0 ? target : target.substring(0, query)).replaceAll("(?<=.)/$", "");
        Matcher matcher =
                Pattern.compile(NAME.matcher(template).replaceAll("([^/]+)")).matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        List<String> names = pathNames();
        for (int i = 0; i < names.size(); i++) {
            values.put(names.get(i), decode(matcher.group(i + 1)));
        }
        if (query >= 0) {
            for (String pair : target.substring(query + 1).split("&", -1)) {
                int equals = pair.indexOf('=');
                values.put(
                        decode(equals < 0 ? pair : pair.substring(0, equals)),
                        equals < 0 ? "" : decode(pair.substring(equals + 1)));
            }
        }
        return Optional.of(values);
    }

    /** The parameters of a request, if it asks for this operation. */
    public Optional<Map<String, String>> parameters(Request request) {
        return method.equals(request.method()) ? parameters(request.target()) : Optional.empty();
    }

    /** A value as it stands in a request target. */
    public static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static String decode(String value) {
        return URLDecoder.decode(value, StandardCharsets.UTF_8);
    }
}
