package dev.cartwright.server.identity;

import java.net.URI;
import java.util.Objects;
import java.util.Set;

/**
 * Who gives out the tokens when the server does not.
 *
 * @param issuer what its tokens carry as {@code iss}; {@code {tenant}} in it stands for the account's tenant
 * @param jwksUri where its keys are
 * @param audiences of which a token must name one
 */
public record IdentityProvider(String issuer, URI jwksUri, Set<String> audiences) {
    private static final Set<String> HOME = Set.of("localhost", "127.0.0.1", "[::1]");

    /** @throws IllegalArgumentException when the keys would come over a line that anybody can change */
    public IdentityProvider {
        Objects.requireNonNull(issuer, "issuer");
        audiences = Set.copyOf(audiences);
        boolean safe = "https".equals(jwksUri.getScheme())
                || ("http".equals(jwksUri.getScheme()) && HOME.contains(jwksUri.getHost()));
        if (!safe) {
            throw new IllegalArgumentException("jwksUri must be an https address, or an http address of this machine");
        }
    }
}
