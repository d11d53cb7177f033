package dev.cartwright.server.http;

import dev.cartwright.server.domain.Buyer;
import dev.cartwright.server.domain.Customer;
import dev.cartwright.server.domain.FaultCode;
import dev.cartwright.server.domain.FaultException;
import dev.cartwright.server.identity.Accounts;
import dev.cartwright.server.identity.Caller;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.http.HttpMethod;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Every request passes here, before Jersey looks for a resource, and is refused in the order of decision 0008: path, method, token,
 * rights, media types, size, parameters.
 */
@PreMatching
final class Gate implements ContainerRequestFilter {
    private static final int LARGEST_BODY = 1_024 * 1_024;
    private static final int LARGEST_READ_AWAY = 4 * LARGEST_BODY;
    private static final String EXPECT = "Expect";
    private static final String CUSTOMER = "customerId";

    private static final Logger LOG = LoggerFactory.getLogger(Gate.class);

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
            readAway(request);
            throw refusal;
        }
    }

    private void judge(ContainerRequestContext request) throws IOException {
        Routes.Path path = routes.at(path(request));
        Optional<Operation> found = path.operation(request.getMethod());
        if (found.isEmpty()) {
            checkMethod(request.getMethod());
            readAway(request);
            request.abortWith(responses
                    .refused(HttpFault.METHOD_NOT_ALLOWED.exception())
                    .header(HttpHeaders.ALLOW, path.allowed())
                    .build());
            return;
        }
        Operation operation = found.get();
        Caller caller = accounts.authenticate(Optional.ofNullable(request.getHeaderString(HttpHeaders.AUTHORIZATION)));
        checkScheme(caller, operation);
        Customer customer = customer(caller, operation, path);
        checkMediaTypes(request, operation);
        takeBody(request, operation);
        List<Violation> violations = Parameters.violations(
                operation, path.variables(), request.getUriInfo().getQueryParameters(), request.getHeaders());
        if (operation.body() == null && !violations.isEmpty()) {
            throw Violations.refusal(violations);
        }
        current.pass(new Call(operation, new Buyer(caller.user(), customer), violations));
    }

    /** A client that is still sending when the connection ends may lose the answer; one that waits for 100 is not sending. */
    private static void readAway(ContainerRequestContext request) {
        if (request.getHeaderString(EXPECT) != null) {
            return;
        }
        try {
            request.getEntityStream().readNBytes(LARGEST_READ_AWAY);
        } catch (IOException e) {
            LOG.debug("the rest of a refused body did not arrive", e);
        }
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
    private static Customer customer(Caller caller, Operation operation, Routes.Path path) {
        String id = path.variables().getOrDefault(CUSTOMER, "");
        boolean wellFormed = operation.parameters().stream()
                .filter(parameter -> parameter.name().equals(CUSTOMER))
                .allMatch(parameter -> Parameters.isValid(parameter, id));
        if (!wellFormed) {
            return new Customer(id, "", "");
        }
        return caller.account()
                .customer(id)
                .orElseThrow(() -> new FaultException(
                        FaultCode.CUSTOMER_NOT_RELATED, "The partner has no relation to this customer."));
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

    /** Reads the whole body; one that the operation does not take is read away, so that the connection stays usable (decision 0004). */
    private static void takeBody(ContainerRequestContext request, Operation operation) throws IOException {
        InputStream stream = request.getEntityStream();
        if (operation.body() == null) {
            stream.readNBytes(LARGEST_BODY);
            request.setEntityStream(InputStream.nullInputStream());
            return;
        }
        if (request.getLength() > LARGEST_BODY) {
            throw HttpFault.CONTENT_TOO_LARGE.exception();
        }
        byte[] bytes = stream.readNBytes(LARGEST_BODY + 1);
        if (bytes.length > LARGEST_BODY) {
            throw HttpFault.CONTENT_TOO_LARGE.exception();
        }
        request.setEntityStream(new ByteArrayInputStream(bytes));
    }
}
