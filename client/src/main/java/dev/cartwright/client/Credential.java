package dev.cartwright.client;

/**
 * Who calls: gives the bearer token of each request.
 *
 * <p>Asked once per call, by many threads at once. An implementation must not print the token.
 */
@FunctionalInterface
public interface Credential {
    /** The token to send now, without "Bearer". */
    String token();

    /**
     * A token that never changes; it stops working when it expires, usually after an hour.
     *
     * @throws IllegalArgumentException if no header could carry the token
     */
    static Credential fixedToken(String token) {
        return new FixedToken(token);
    }
}
