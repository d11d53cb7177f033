package dev.cartwright.server.http;

import jakarta.ws.rs.core.MultivaluedMap;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
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

    /** The escapes of letters, digits, {@code - . _} and {@code ~}. */
    private static final Pattern UNRESERVED =
            Pattern.compile("%(3\\d|4[1-9a-f]|5[0-9af]|6[1-9a-f]|7[0-9ae]|2[de])", Pattern.CASE_INSENSITIVE);

    /** @throws dev.cartwright.server.domain.FaultException when it is no URI */
    static Address of(Request request) {
        String path = plain(request.getHttpURI().getPath());
        String query = request.getHttpURI().getQuery();
        String question = query == null ? "" : "?" + ContainerUtils.encodeUnsafeCharacters(query);
        try {
            return new Address(new URI("http://cartwright" + path + question));
        } catch (URISyntaxException e) {
            throw HttpFault.BAD_REQUEST.exception();
        }
    }

    /** An escaped character that needs no escape means itself (RFC 3986, section 6.2.2.2), to whoever reads the path next. */
    private static String plain(String path) {
        return path.indexOf('%') < 0
                ? path
                : UNRESERVED
                        .matcher(path)
                        .replaceAll(escape -> Character.toString(Integer.parseInt(escape.group(1), 16)));
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
