package dev.cartwright.server.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a token may be meant for: the documentation's two examples ask for one each. */
public enum Resource {
    GRAPH("https://graph.windows.net"),
    PARTNER_CENTER("https://api.partnercenter.microsoft.com");

    private final String uri;

    Resource(String uri) {
        this.uri = uri;
    }

    public String uri() {
        return uri;
    }

    /** All of them, in the documentation's order. */
    public static List<String> uris() {
        return Arrays.stream(values()).map(Resource::uri).toList();
    }

    public static Optional<Resource> of(String uri) {
        return Arrays.stream(values())
                .filter(resource -> resource.uri.equals(uri))
                .findFirst();
    }
}
