package dev.cartwright.client;

import java.time.Instant;

/**
 * A bearer token and the moment from which it is no longer accepted. It prints no secret.
 *
 * @param token without "Bearer"
 * @param expires by this machine's clock
 */
public record AccessToken(String token, Instant expires) {
    public AccessToken {
        token = FixedToken.checked(token);
        Argument.present(expires, "moment of expiry");
    }

    @Override
    public String toString() {
        return "AccessToken[until " + expires + "]";
    }
}
