package dev.cartwright.server.http;

import dev.cartwright.server.domain.FaultCode;
import dev.cartwright.server.domain.FaultException;
import java.util.Arrays;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpStatus;

/** The one place for the statuses that belong to HTTP and not to an operation, with code and words of each (decision 0009). */
public enum HttpFault {
    PATH_UNKNOWN(404, 1000, "There is nothing at this path."),
    METHOD_NOT_ALLOWED(405, 900127, "This path does not take this method; the header Allow lists those it takes."),
    NOT_ACCEPTABLE(406, 800002, "The header Accept excludes application/json, and nothing else is answered."),
    REQUEST_TIMEOUT(408, 800002, "The request did not arrive in time."),
    CONTENT_TOO_LARGE(413, 800002, "The body is larger than " + GateHandler.LARGEST_BODY_MEBIBYTES + " MiB."),
    URI_TOO_LONG(414, 800002, "The request's address is too long."),
    UNSUPPORTED_MEDIA_TYPE(415, 800002, "The body must be application/json in UTF-8, without a content coding."),
    HEADERS_TOO_LARGE(431, 800002, "The request's headers are too large."),
    NOT_IMPLEMENTED(501, 0, "The server does not know how to do this."),
    UNAVAILABLE(503, 800003, "The server is stopping, overloaded or cannot reach its store; try again later."),
    BAD_REQUEST(400, 800002, "The request is not valid HTTP."),
    UNEXPECTED(500, 800003, "The server failed; the header MS-RequestId finds the reason in its log.");

    private static final Map<String, String> COME_AGAIN = Map.of(HttpHeader.RETRY_AFTER.asString(), "5");

    private static final Map<Integer, Map<String, String>> HEADERS = Map.of(
            HttpStatus.UNAUTHORIZED_401,
            Map.of(HttpHeader.WWW_AUTHENTICATE.asString(), "Bearer realm=\"Cartwright\""),
            HttpStatus.TOO_MANY_REQUESTS_429,
            COME_AGAIN,
            HttpStatus.SERVICE_UNAVAILABLE_503,
            COME_AGAIN);

    private static final int VERSION_NOT_SUPPORTED = 505;

    private final int status;
    private final int code;
    private final String description;

    HttpFault(int status, int code, String description) {
        this.status = status;
        this.code = code;
        this.description = description;
    }

    /**
     * For a status that a framework chose. One that decision 0009 does not list, such as 417 for an unknown Expect, is a bad request;
     * 505 says that of the request's version.
     */
    static HttpFault ofStatus(int status) {
        return Arrays.stream(values())
                .filter(fault -> fault.status == status)
                .findFirst()
                .orElse(status > UNEXPECTED.status && status != VERSION_NOT_SUPPORTED ? UNEXPECTED : BAD_REQUEST);
    }

    /** The headers that belong to a status, whoever answers it and why. */
    public static Map<String, String> headers(int status) {
        return HEADERS.getOrDefault(status, Map.of());
    }

    /** With the code that the documentation pairs with the status; where it has none, with that of {@link #ofStatus}. */
    static FaultException onPurpose(int status) {
        HttpFault nearest = ofStatus(status);
        int code = nearest.status == status
                ? nearest.code
                : Arrays.stream(FaultCode.values())
                        .filter(documented -> documented.status() == status)
                        .map(FaultCode::code)
                        .findFirst()
                        .orElse(nearest.code);
        return new FaultException(status, code, "This call failed on purpose, as was asked for.");
    }

    public FaultException exception() {
        return saying(description);
    }

    /** The same refusal where more is known than its usual words say; these are written for the caller too. */
    public FaultException saying(String words) {
        return new FaultException(status, code, words);
    }

    int status() {
        return status;
    }

    int code() {
        return code;
    }
}
