package dev.cartwright.server.identity;

/** The two kinds of token, by the names of the contract's security schemes. */
public enum TokenKind {
    APP_ONLY("appOnly"),
    APP_AND_USER("appAndUser");

    private final String scheme;

    TokenKind(String scheme) {
        this.scheme = scheme;
    }

    public String scheme() {
        return scheme;
    }
}
