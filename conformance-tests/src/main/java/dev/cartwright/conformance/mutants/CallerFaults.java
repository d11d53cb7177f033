package dev.cartwright.conformance.mutants;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.cartwright.conformance.cases.Authentication;
import dev.cartwright.conformance.wire.Request;
import dev.cartwright.conformance.wire.Response;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The faults of knowing who calls, and what is whose. */
final class CallerFaults {

    private static final Pattern CLAIMS = Pattern.compile("Bearer [^.]+\\.([^.]+)\\.[^.]+");

    private static final Pattern CUSTOMER = Pattern.compile("/customers/([^/?]+)");

    private CallerFaults() {}

    /** Lets such callers in whom the server would not. */
    static ServerFault accepts(Predicate<Request> callers) {
        return (request, healthy) -> {
            Response response = healthy.answer(request);
            return response.status() == 401 && callers.test(request)
                    ? healthy.answer(healthy.authorized(request, Authentication.APP_ONLY))
                    : response;
        };
    }

    /** Believes what a token says, whoever signed it. */
    static ServerFault acceptsAnySignature() {
        return accepts(request -> request.headers()
                .first("Authorization")
                .filter(value -> value.matches("Bearer [^.]+\\.[^.]+\\.[^.]+"))
                .isPresent());
    }

    /** Believes a token for ever. */
    static ServerFault acceptsExpired() {
        return accepts(request -> {
            Matcher claims =
                    CLAIMS.matcher(request.headers().first("Authorization").orElse(""));
            return claims.matches()
                    && Tree.read(new String(Base64.getUrlDecoder().decode(claims.group(1)), UTF_8))
                                    .path("exp")
                                    .asLong(Long.MAX_VALUE)
                            < Instant.now().getEpochSecond();
        });
    }

    /** Takes tokens of the application alone. */
    static ServerFault refusesUsers() {
        return (request, healthy) -> {
            String user = healthy.authorized(request, Authentication.APP_AND_USER)
                    .headers()
                    .first("Authorization")
                    .orElse("");
            return request.headers().first("Authorization").filter(user::equals).isPresent()
                    ? ServerFaults.refusal(request, 403)
                    : healthy.answer(request);
        };
    }

    /** Takes whatever customer it may not show for the last one that it may. */
    static ServerFault anyCustomer() {
        Map<String, String> own = new ConcurrentHashMap<>();
        return (request, healthy) -> {
            Response response = healthy.answer(request);
            String customer = customer(request);
            if (response.isSuccess()) {
                own.put("last", customer);
            }
            return ServerFaults.code(response) == 20002
                    ? healthy.answer(
                            request.withTarget(request.target().replace(customer, own.getOrDefault("last", customer))))
                    : response;
        };
    }

    /** Finds what has that id whosever it is. */
    static ServerFault foundAnywhere(String collection) {
        Pattern item = Pattern.compile("/" + collection + "/([^/?]+)");
        Map<String, String> owners = new ConcurrentHashMap<>();
        return (request, healthy) -> {
            Response response = healthy.answer(request);
            Matcher found = item.matcher(request.target());
            String customer = customer(request);
            if (response.isSuccess()) {
                Tree.read(response.text()).findValuesAsText("id").forEach(id -> owners.putIfAbsent(id, customer));
            }
            if (response.status() != 404 || !found.find()) {
                return response;
            }
            String owner = owners.getOrDefault(found.group(1), customer);
            return healthy.answer(request.withTarget(request.target().replace(customer, owner)));
        };
    }

    private static String customer(Request request) {
        Matcher matcher = CUSTOMER.matcher(request.target());
        return matcher.find() ? matcher.group(1) : "";
    }
}
