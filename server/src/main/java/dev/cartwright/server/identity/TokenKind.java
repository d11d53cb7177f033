package dev.cartwright.server.identity;

/** The two kinds of token, by the names of the contract's security schemes, with what the documentation asks each for. */
public enum TokenKind {
    APP_ONLY("appOnly", Resource.GRAPH),
    APP_AND_USER("appAndUser", Resource.PARTNER_CENTER);

    private final String scheme;
    private final Resource documented;

    TokenKind(String scheme, Resource documented) {
        this.scheme = scheme;
        this.documented = documented;
    }

    public String scheme() {
        return scheme;
    }

    /** One of those that it may be asked for: either will do. */
    public Resource documented() {
        return documented;
    }
}
