import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A complete client for the kit, with nothing but a JDK: {@code client --command "java ExampleClient.java"}.
 *
 * <p>{@link #main} and {@link #outcome} speak the protocol of CLIENTS.md. {@link CartClient} is the client that is
 * tested: put calls of your own there. {@link Json} is what other languages bring along.
 */
public final class ExampleClient {

    private final Map<String, CartClient> clients = new LinkedHashMap<>();

    public static void main(String[] arguments) throws Exception {
        ExampleClient example = new ExampleClient();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            out.println(Json.write(example.outcome(Json.object(Json.read(line)))));
        }
    }

    /** What came of a call: exactly one of result, refused and broken. */
    private Map<String, Object> outcome(Map<String, Object> call) {
        Map<String, Object> outcome = new LinkedHashMap<>();
        outcome.put("id", call.get("id"));
        try {
            outcome.put("result", client(call).call(call));
        } catch (Refused e) {
            outcome.put("refused", e.members);
        } catch (Exception e) {
            outcome.put("broken", e.toString());
        }
        return outcome;
    }

    /** One client for an endpoint: an update goes on with the cart that the same client got before. */
    private CartClient client(Map<String, Object> call) {
        String endpoint = (String) call.get("endpoint");
        return clients.computeIfAbsent(endpoint, it -> new CartClient(endpoint, (String) call.get("token")));
    }

    /** The client under test. */
    static final class CartClient {

        private static final Map<String, String> OPERATIONS = Map.of(
                "createCart", "POST /v1/customers/{customerId}/carts",
                "getCart", "GET /v1/customers/{customerId}/carts/{cartId}",
                "updateCart", "PUT /v1/customers/{customerId}/carts/{cartId}",
                "checkoutCart", "POST /v1/customers/{customerId}/carts/{cartId}/checkout",
                "getOrder", "GET /v1/customers/{customerId}/orders/{orderId}",
                "updateOrder", "PATCH /v1/customers/{customerId}/orders/{orderId}",
                "getOrderProvisioningStatus", "GET /v1/customers/{customerId}/orders/{orderId}/provisioningstatus");

        private final HttpClient http =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
        private final String endpoint;
        private final String token;
        private Map<String, Object> got = new LinkedHashMap<>();

        CartClient(String endpoint, String token) {
            this.endpoint = endpoint;
            this.token = token;
        }

        Object call(Map<String, Object> call) throws Exception {
            String operation = (String) call.get("operation");
            Object body = call.get("body");
            if (operation.equals("updateCart")) {
                got.putAll(Json.object(body));
                body = got;
            }
            Object answer = send(operation, Json.object(call.get("parameters")), body);
            if (operation.equals("getCart")) {
                got = Json.object(answer);
            }
            return answer;
        }

        private Object send(String operation, Map<String, Object> parameters, Object body) throws Exception {
            String[] methodAndPath = OPERATIONS.get(operation).split(" ");
            UUID requestId = UUID.randomUUID();
            UUID correlationId = UUID.randomUUID();
            URI address = URI.create(endpoint + target(methodAndPath[1], parameters));
            HttpRequest.Builder request = HttpRequest.newBuilder(address)
                    .timeout(Duration.ofSeconds(20))
                    .header("Authorization", "Bearer " + token)
                    .header("Accept", "application/json")
                    .header("MS-RequestId", requestId.toString())
                    .header("MS-CorrelationId", correlationId.toString());
            if (body != null) {
                request.header("Content-Type", "application/json");
            }
            request.method(
                    methodAndPath[0],
                    body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(Json.write(body)));
            HttpResponse<String> response = http.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
            String text = response.body().replaceFirst("^\uFEFF", "");
            if (response.statusCode() >= 200 && response.statusCode() < 300) {
                if (Json.read(text) instanceof Map<?, ?> answer) {
                    return answer;
                }
                throw new IllegalArgumentException("the answer is no JSON object");
            }
            throw new Refused(response.statusCode(), text, requestId, correlationId);
        }

        /** The path with its names filled in; what is no name of the path goes into the query. */
        private static String target(String template, Map<String, Object> parameters) {
            String path = template;
            String query = "";
            for (Map.Entry<String, Object> parameter : parameters.entrySet()) {
                String name = "{" + parameter.getKey() + "}";
                String value = URLEncoder.encode((String) parameter.getValue(), StandardCharsets.UTF_8)
                        .replace("+", "%20");
                if (path.contains(name)) {
                    path = path.replace(name, value);
                } else {
                    query += (query.isEmpty() ? "?" : "&") + parameter.getKey() + "=" + value;
                }
            }
            return path + query;
        }
    }

    /** The service said no; the members are those of the protocol. */
    static final class Refused extends Exception {

        private final Map<String, Object> members = new LinkedHashMap<>();

        Refused(int status, String body, UUID requestId, UUID correlationId) {
            members.put("status", status);
            Map<String, Object> error = error(body);
            if (error.containsKey("code")) {
                members.put("code", String.valueOf(error.get("code")));
            }
            members.put("description", error.getOrDefault("description", error.get("message")));
            members.put("data", error.get("data"));
            members.put("requestId", requestId.toString());
            members.put("correlationId", correlationId.toString());
        }

        /** A gateway's page, or nothing at all, is a refusal as well. */
        private static Map<String, Object> error(String body) {
            try {
                return Json.read(body) instanceof Map<?, ?> error ? Json.object(error) : Map.of();
            } catch (RuntimeException e) {
                return Map.of();
            }
        }
    }

    /** JSON as maps, lists, strings, numbers, truth values and null. */
    static final class Json {

        private final String text;
        private int at;

        private Json(String text) {
            this.text = text;
        }

        static Object read(String text) {
            Json json = new Json(text);
            Object value = json.value();
            if (json.next() != '\0') {
                throw new IllegalArgumentException("more than one JSON value");
            }
            return value;
        }

        @SuppressWarnings("unchecked") // the keys of a JSON object are strings
        static Map<String, Object> object(Object value) {
            return (Map<String, Object>) value;
        }

        /** The next character that is no space; it is not taken. */
        private char next() {
            while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
                at++;
            }
            return at < text.length() ? text.charAt(at) : '\0';
        }

        private boolean take(char expected) {
            boolean there = next() == expected;
            at += there ? 1 : 0;
            return there;
        }

        private void require(char expected) {
            if (!take(expected)) {
                throw new IllegalArgumentException("no JSON: " + expected + " is missing at " + at);
            }
        }

        private Object value() {
            switch (next()) {
                case '{':
                    return members();
                case '[':
                    return items();
                case '"':
                    return string();
                default:
                    return word();
            }
        }

        private Map<String, Object> members() {
            Map<String, Object> members = new LinkedHashMap<>();
            require('{');
            while (!take('}')) {
                next();
                String name = string();
                require(':');
                members.put(name, value());
                if (next() != '}') {
                    require(',');
                }
            }
            return members;
        }

        private List<Object> items() {
            List<Object> items = new ArrayList<>();
            require('[');
            while (!take(']')) {
                items.add(value());
                if (next() != ']') {
                    require(',');
                }
            }
            return items;
        }

        private String string() {
            StringBuilder string = new StringBuilder();
            require('"');
            while (text.charAt(at) != '"') {
                char character = text.charAt(at++);
                string.append(character == '\\' ? escaped(text.charAt(at++)) : character);
            }
            at++;
            return string.toString();
        }

        private char escaped(char letter) {
            if (letter == 'u') {
                at += 4;
                return (char) Integer.parseInt(text.substring(at - 4, at), 16);
            }
            int known = "bfnrt".indexOf(letter);
            return known < 0 ? letter : "\b\f\n\r\t".charAt(known);
        }

        private Object word() {
            int start = at;
            while (at < text.length() && String.valueOf(text.charAt(at)).matches("[-+.\\w]")) {
                at++;
            }
            String word = text.substring(start, at);
            switch (word) {
                case "true":
                    return true;
                case "false":
                    return false;
                case "null":
                    return null;
                default:
                    return new BigDecimal(word);
            }
        }

        static String write(Object value) {
            if (value instanceof Map<?, ?> map) {
                List<String> members = new ArrayList<>();
                map.forEach((name, item) -> members.add(quoted((String) name) + ":" + write(item)));
                return "{" + String.join(",", members) + "}";
            }
            if (value instanceof List<?> list) {
                return "[" + String.join(",", list.stream().map(Json::write).toList()) + "]";
            }
            return value instanceof String string ? quoted(string) : String.valueOf(value);
        }

        private static String quoted(String text) {
            StringBuilder quoted = new StringBuilder("\"");
            for (char character : text.toCharArray()) {
                boolean plain = character >= ' ' && character != '"' && character != '\\';
                quoted.append(plain ? String.valueOf(character) : String.format("\\u%04x", (int) character));
            }
            return quoted.append('"').toString();
        }
    }
}
