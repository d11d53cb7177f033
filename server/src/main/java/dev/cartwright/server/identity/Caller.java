package dev.cartwright.server.identity;

/**
 * Who holds the token of a request.
 *
 * @param account the partner
 * @param kind which of the two kinds the token is
 */
public record Caller(Account account, TokenKind kind) {

    /** The user or the application that acts. */
    public String user() {
        return kind == TokenKind.APP_AND_USER && account.userId() != null ? account.userId() : account.clientId();
    }
}
