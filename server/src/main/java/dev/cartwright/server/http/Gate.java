package dev.cartwright.server.http;

import dev.cartwright.server.domain.Buyer;
import dev.cartwright.server.domain.Command;
import dev.cartwright.server.domain.Customer;
import dev.cartwright.server.domain.FaultCode;
import dev.cartwright.server.domain.FaultException;
import dev.cartwright.server.domain.Precondition;
import dev.cartwright.server.domain.RequestKey;
import dev.cartwright.server.identity.Accounts;
import dev.cartwright.server.identity.Caller;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpMethod;

/**
 * Every request passes here, before Jersey looks for a resource, and is refused in the order of decision 0008: path, method, token,
 * rights, media types, size, parameters.
 */
@PreMatching
final class Gate implements ContainerRequestFilter {
    private static final String CUSTOMER = "customerId";

    private final Routes routes;
    private final Accounts accounts;
    private final CurrentCall current;
    private final FaultResponses responses;

    Gate(Routes routes, Accounts accounts, CurrentCall current, FaultResponses responses) {
        this.routes = routes;
        this.accounts = accounts;
        this.current = current;
        this.responses = responses;
    }

    @Override
    public void filter(ContainerRequestContext request) throws IOException {
        try {
            judge(request);
        } catch (FaultException refusal) {
            RequestBody.readAway(request);
            throw refusal;
        }
    }

    private void judge(ContainerRequestContext request) throws IOException {
        Routes.Path path = routes.at(path(request));
        Optional<Operation> found = path.operation(request.getMethod());
        if (found.isEmpty()) {
            checkMethod(request.getMethod());
            RequestBody.readAway(request);
            request.abortWith(responses
                    .refused(HttpFault.METHOD_NOT_ALLOWED.exception())
                    .header(HttpHeaders.ALLOW, path.allowed())
                    .build());
            return;
        }
        Operation operation = found.get();
        Caller caller = accounts.authenticate(Optional.ofNullable(request.getHeaderString(HttpHeaders.AUTHORIZATION)));
        checkScheme(caller, operation);
        Optional<Customer> customer = customer(caller, operation, path);
        checkMediaTypes(request, operation);
        byte[] body = takeBody(request, operation);
        List<Violation> violations = Parameters.violations(
                operation, path.variables(), request.getUriInfo().getQueryParameters(), request.getHeaders());
        if (operation.body() == null && !violations.isEmpty()) {
            throw Violations.refusal(violations);
        }
        Command command = customer.map(known -> command(request, operation, caller, known, body))
                .orElse(null);
        current.pass(new Call(operation, command, violations));
    }

    private static Command command(
            ContainerRequestContext request, Operation operation, Caller caller, Customer customer, byte[] body) {
        String requestId = request.getHeaderString(ServiceHeaders.REQUEST_ID);
        String condition = request.getHeaderString(HttpHeaders.IF_MATCH);
        RequestKey key = requestId == null
                ? null
                : RequestKeys.of(caller.account().tenant(), operation, requestId, path(request), body);
        return new Command(
                new Buyer(caller.user(), customer),
                key,
                condition == null ? Precondition.NONE : IfMatch.precondition(condition));
    }

    private static void checkMethod(String method) {
        if (HttpMethod.fromString(method) == null) {
            throw HttpFault.NOT_IMPLEMENTED.exception();
        }
    }

    /** The contract has no matrix parameters: a path with one is none of its paths. */
    private static String path(ContainerRequestContext request) {
        String raw = request.getUriInfo().getRequestUri().getRawPath();
        if (raw.contains(";")) {
            throw HttpFault.PATH_UNKNOWN.exception();
        }
        return request.getUriInfo().getRequestUri().getPath();
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

    /** What passes is then set to what was agreed on, so that no later stage judges it differently. */
    private static void checkMediaTypes(ContainerRequestContext request, Operation operation) {
        MultivaluedMap<String, String> headers = request.getHeaders();
        String accept = request.getHeaderString(HttpHeaders.ACCEPT);
        if (accept != null && !MediaRanges.accept(accept, operation.produces())) {
            throw HttpFault.NOT_ACCEPTABLE.exception();
        }
        headers.putSingle(HttpHeaders.ACCEPT, operation.produces().get(0));
        if (operation.consumes().isEmpty()) {
            headers.remove(HttpHeaders.CONTENT_TYPE);
            return;
        }
        String contentType = request.getHeaderString(HttpHeaders.CONTENT_TYPE);
        String coding = headers.getFirst(HttpHeaders.CONTENT_ENCODING);
        if ((contentType != null && !MediaRanges.isOne(contentType, operation.consumes()))
                || (coding != null && !coding.equalsIgnoreCase("identity"))) {
            throw HttpFault.UNSUPPORTED_MEDIA_TYPE.exception();
        }
        headers.putSingle(HttpHeaders.CONTENT_TYPE, operation.consumes().get(0));
    }

    /** Reads the whole body; one that the operation does not take is ignored, but for the limit on its size (decision 0004). */
    private static byte[] takeBody(ContainerRequestContext request, Operation operation) throws IOException {
        byte[] sent = RequestBody.read(request);
        byte[] taken = operation.body() == null ? new byte[0] : sent;
        request.setEntityStream(new ByteArrayInputStream(taken));
        return taken;
    }
}
