package dev.cartwright.server.http;

import dev.cartwright.server.domain.Customer;
import dev.cartwright.server.domain.FaultCode;
import dev.cartwright.server.domain.FaultException;
import dev.cartwright.server.identity.Authenticator;
import dev.cartwright.server.identity.Caller;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.server.Request;

/** Judges the head of every request in the order of decision 0008: path, method, token, rights, number of requests, media
 * types, parameters. */
final class Gate {
    private static final String CUSTOMER = "customerId";
    private static final Pattern IDENTITY = Pattern.compile("identity(\\s*,\\s*identity)*", Pattern.CASE_INSENSITIVE);
    private static final byte[] NO_BODY = {};

    private final Routes routes;
    private final Authenticator authenticator;
    private final Throttling throttling;

    Gate(Routes routes, Authenticator authenticator, Throttling throttling) {
        this.routes = routes;
        this.authenticator = authenticator;
        this.throttling = throttling;
    }

    /**
     * The call, still without its body.
     *
     * @throws FaultException when it is refused
     * @throws Refusal when it is refused with a header
     */
    Call judge(Request request) {
        HttpFields headers = request.getHeaders();
        Address address = Address.of(request);
        Routes.Path path = routes.at(address.path());
        Operation operation = operation(path, request.getMethod());
        Noted.OPERATION.note(request, operation.id());
        Caller caller = KnownCaller.of(request).orElseGet(() -> authenticator.authenticate(authorization(request)));
        Noted.PARTNER.note(request, caller.account().name());
        checkScheme(caller, operation);
        Optional<Customer> customer = customer(caller, operation, path);
        customer.ifPresent(known -> Noted.CUSTOMER.note(request, known.id()));
        throttling.admit(caller, customer);
        checkMediaTypes(headers, operation);
        return new Call(
                operation,
                address,
                caller,
                customer.orElse(null),
                Parameters.violations(operation, path.variables(), address.query(), name -> joined(headers, name)),
                headers.get(ServiceHeaders.REQUEST_ID),
                joined(headers, HttpHeader.IF_MATCH).orElse(null),
                NO_BODY);
    }

    static Optional<String> authorization(Request request) {
        return joined(request.getHeaders(), HttpHeader.AUTHORIZATION);
    }

    private static Operation operation(Routes.Path path, String method) {
        return path.operation(method).orElseThrow(() -> {
            if (HttpMethod.fromString(method) == null) {
                return HttpFault.NOT_IMPLEMENTED.exception();
            }
            return new Refusal(
                    HttpFault.METHOD_NOT_ALLOWED.exception(), new HttpField(HttpHeader.ALLOW, path.allowed()));
        });
    }

    /** A malformed id is nobody's customer yet: the parameters' check refuses it with its own code (decision 0015). */
    private static Optional<Customer> customer(Caller caller, Operation operation, Routes.Path path) {
        String id = path.variables().getOrDefault(CUSTOMER, "");
        boolean wellFormed = operation.parameters().stream()
                .filter(parameter -> parameter.name().equals(CUSTOMER))
                .allMatch(parameter -> Parameters.isValid(parameter, id));
        if (!wellFormed) {
            return Optional.empty();
        }
        Optional<Customer> customer = caller.account().customer(id);
        if (customer.isEmpty()) {
            throw new FaultException(FaultCode.CUSTOMER_NOT_RELATED, "The partner has no relation to this customer.");
        }
        return customer;
    }

    private static void checkScheme(Caller caller, Operation operation) {
        if (!operation.schemes().contains(caller.kind().scheme())) {
            throw new FaultException(
                    FaultCode.USER_REQUIRED, "This operation needs a token of the application and a user.");
        }
    }

    private static void checkMediaTypes(HttpFields headers, Operation operation) {
        Optional<String> accept = joined(headers, HttpHeader.ACCEPT);
        if (accept.isPresent() && !MediaRanges.accept(accept.get(), operation.produces())) {
            throw HttpFault.NOT_ACCEPTABLE.exception();
        }
        if (operation.consumes().isEmpty()) {
            return;
        }
        Optional<String> contentType = joined(headers, HttpHeader.CONTENT_TYPE);
        Optional<String> codings = joined(headers, HttpHeader.CONTENT_ENCODING);
        if ((contentType.isPresent() && !MediaRanges.isOne(contentType.get(), operation.consumes()))
                || codings.filter(list -> !IDENTITY.matcher(list).matches()).isPresent()) {
            throw HttpFault.UNSUPPORTED_MEDIA_TYPE.exception();
        }
    }

    /** Several lines of a header mean the one line that lists their values (RFC 9110, section 5.3). */
    private static Optional<String> joined(HttpFields headers, String name) {
        List<String> values = headers.getValuesList(name);
        return values.isEmpty() ? Optional.empty() : Optional.of(String.join(",", values));
    }

    private static Optional<String> joined(HttpFields headers, HttpHeader name) {
        return joined(headers, name.asString());
    }
}
