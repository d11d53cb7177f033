package dev.cartwright.server.http;

import java.util.Objects;
import java.util.Optional;
import org.eclipse.jetty.server.Request;

/**
 * What a request's first line asks for, as far as it is known.
 *
 * @param method empty when it is not known
 * @param path without the query; empty when it is not known
 */
record RequestLine(String method, String path) {

    /** Jetty gives a request that it refuses in its head a path of Jetty's own, such as {@code /badURI}: the connection knows better. */
    static RequestLine of(Request request) {
        Optional<RequestLine> refused = request.getConnectionMetaData() instanceof PatientConnection connection
                ? connection.refused()
                : Optional.empty();
        return refused.orElseGet(() -> new RequestLine(
                request.getMethod(),
                Objects.requireNonNullElse(request.getHttpURI().getPath(), "")));
    }

    /** Of a target that may be no URI: only one that begins with a path is sure to have one. */
    static RequestLine asSent(String method, String target) {
        return new RequestLine(method, target.startsWith("/") ? target.split("[?#]", 2)[0] : "");
    }
}
