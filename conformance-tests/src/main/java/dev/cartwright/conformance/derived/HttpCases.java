package dev.cartwright.conformance.derived;

import dev.cartwright.conformance.cases.Authentication;
import dev.cartwright.conformance.cases.Case;
import dev.cartwright.conformance.cases.Contract;
import dev.cartwright.conformance.cases.HttpStatuses;
import dev.cartwright.conformance.cases.Operation;
import dev.cartwright.conformance.cases.Origin;
import dev.cartwright.conformance.wire.Headers;
import dev.cartwright.conformance.wire.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What an operation leaves to HTTP: methods, media types and who calls. */
final class HttpCases {

    private static final List<String> METHODS = List.of("GET", "POST", "PUT", "PATCH", "DELETE");
    private static final String CALLERS = "0015";

    /** What a decision of ours adds to a refusal that HTTP, or the contract's security, asks of anyone. */
    private static final String CODE = "/code";

    private final Contract contract;
    private final HttpStatuses statuses;
    private final Model model;

    HttpCases(Contract contract, HttpStatuses statuses, Model model) {
        this.contract = contract;
        this.statuses = statuses;
        this.model = model;
    }

    List<Case> cases() {
        List<Case> cases = new ArrayList<>();
        methods(cases);
        mediaTypes(cases);
        callers(cases);
        return cases;
    }

    /** Once for each path, at its first operation. */
    private void methods(List<Case> cases) {
        List<Operation> samePath = contract.operations().stream()
                .filter(operation ->
                        operation.template().equals(model.operation().template()))
                .toList();
        if (!samePath.get(0).equals(model.operation())) {
            return;
        }
        Set<String> allowed = samePath.stream().map(Operation::method).collect(Collectors.toCollection(TreeSet::new));
        for (String method : METHODS) {
            if (!allowed.contains(method)) {
                Request request = model.request();
                cases.add(model.with(
                        "method-" + method.toLowerCase(Locale.ROOT),
                        "This path has no " + method + "; the answer says what it has.",
                        Origin.derived(HttpStatuses.DECISION, CODE),
                        new Request(method, request.target(), request.headers(), new byte[0]),
                        Refusal.of(405, statuses.code(405), Headers.of("Allow", String.join(", ", allowed)))));
            }
        }
    }

    private void mediaTypes(List<Case> cases) {
        cases.add(changed("accept-html", "Nothing but JSON is answered.", "Accept", "text/html", 406));
        cases.add(changed(
                "accept-json-excluded",
                "A quality of zero excludes JSON.",
                "Accept",
                "application/json;q=0, text/html",
                406));
        if (model.operation().node().has("requestBody")) {
            for (String type : List.of("text/plain", "application/x-www-form-urlencoded", "application/xml", "json")) {
                cases.add(changed(
                        "content-type-" + type.replaceAll("\\W+", "-"),
                        "A body of another media type is not looked at.",
                        "Content-Type",
                        type,
                        415));
            }
        }
    }

    private Case changed(String name, String why, String header, String value, int status) {
        Request request = model.request();
        return model.with(
                name,
                why,
                Origin.derived(HttpStatuses.DECISION, CODE),
                request.withHeaders(request.headers().with(header, value)),
                Refusal.of(status, statuses.code(status)));
    }

    private void callers(List<Case> cases) {
        cases.add(caller("token-none", "A call without a token is nobody's.", Authentication.NONE, 401, 800001));
        cases.add(caller("token-nobodys", "A token that nobody issued is none.", Authentication.WRONG, 401, 400));
        cases.add(caller(
                "token-forged",
                "A token counts for what was signed, not for what it says.",
                Authentication.FORGED,
                401,
                400));
        cases.add(caller(
                "token-twice", "Two tokens are none, also when they are the same.", Authentication.TWICE, 401, 400));
        cases.add(caller(
                "token-of-another-scheme", "A token is Bearer's credentials.", Authentication.OTHER_SCHEME, 401, 400));
        cases.add(caller("token-expired", "A token is good until it says.", Authentication.EXPIRED, 401, 400));
        if (!model.operation().schemes().contains(Authentication.APP_ONLY.label())) {
            cases.add(caller(
                    "token-of-the-application-alone", "This call is a user's.", Authentication.APP_ONLY, 403, 900329));
        }
    }

    private Case caller(String name, String why, Authentication authentication, int status, int code) {
        return model.with(
                name,
                why,
                Origin.derived(CALLERS, CODE),
                Optional.of(authentication),
                model.request(),
                Refusal.of(status, code));
    }
}
