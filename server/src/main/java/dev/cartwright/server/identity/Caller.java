package dev.cartwright.server.identity;

/**
 * Who holds the token of a request.
 *
 * @param account the partner
 * @param kind which of the two kinds the token is
 * @param user id of the user, or of the application when that acts alone
 */
public record Caller(Account account, TokenKind kind, String user) {}
