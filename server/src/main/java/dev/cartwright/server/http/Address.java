package dev.cartwright.server.http;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URI;
import java.net.URISyntaxException;
import org.eclipse.jetty.server.Request;
import org.glassfish.jersey.server.internal.ContainerUtils;
import org.glassfish.jersey.uri.UriComponent;

/**
 * What a request asks for, as the gate and Jersey both read it.
 *
 * @param uri below {@link #BASE}: whom the request's Host names makes no difference
 */
record Address(URI uri) {
    static final URI BASE = URI.create("http://cartwright/");

    /** @throws dev.cartwright.server.domain.FaultException when it is no URI */
    static Address of(Request request) {
        String path = request.getHttpURI().getPath();
        String query = request.getHttpURI().getQuery();
        String question = query == null ? "" : "?" + ContainerUtils.encodeUnsafeCharacters(query);
        try {
            return new Address(new URI("http://cartwright" + path + question));
        } catch (URISyntaxException e) {
            throw HttpFault.BAD_REQUEST.exception();
        }
    }

    /** Decoded. The contract has no matrix parameters: a path with one is none of its paths. */
    String path() {
        if (uri.getRawPath().contains(";")) {
            throw HttpFault.PATH_UNKNOWN.exception();
        }
        return uri.getPath();
    }

    MultivaluedMap<String, String> query() {
        return UriComponent.decodeQuery(uri, true);
    }
}
