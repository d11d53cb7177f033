package dev.cartwright.client;

import java.net.URI;
import java.util.function.Supplier;

/**
 * Who calls: gives the bearer token of each request.
 *
 * <p>Asked once per request, by many threads at once. An implementation must not print the token.
 */
@FunctionalInterface
public interface Credential {
    /**
     * The token to send now, without "Bearer". What it throws reaches the caller as the cause of a {@link CredentialException}, without
     * being asked again; a token that cannot be sent is one, too. An implementation that blocks holds its call as long as it does; a call that
     * nobody waits for ends at its deadline all the same, and the thread is interrupted then.
     */
    String token();

    /**
     * Told that the service has refused a token (401). What is said of {@link #token} holds here, too.
     *
     * @return whether {@link #token} may answer another one now; then the call is sent once more
     */
    default boolean renew(String refused) {
        return false;
    }

    /**
     * A token that never changes; it stops working when it expires, usually after an hour.
     *
     * @throws IllegalArgumentException if no header could carry the token
     */
    static Credential fixedToken(String token) {
        return new FixedToken(token);
    }

    /**
     * Tokens from wherever you get them: asked when the first is needed, and again five minutes before the last one expires (in the last
     * fifth of a life shorter than 25 minutes) or once it has been refused, by one thread at a time. A token that still works is used
     * when no new one is to be had.
     *
     * @param source what it throws is the cause of a {@link CredentialException} for all calls that waited for the token, unless the last one
     *     still works; what an {@link InterruptedException} has caused ends the interrupted call alone. No deadline ends a call that waits
     *     for it, so give it a time limit of its own
     */
    static Credential renewed(Supplier<AccessToken> source) {
        Supplier<AccessToken> given = Argument.present(source, "source of tokens");
        return new RenewedToken(longest -> given.get(), "renewed token", Time.SYSTEM);
    }

    /**
     * Tokens of your application alone (App-only): asked for at the identity provider, and again before they expire, when
     * {@link #renewed} ones are. A request for one goes on for 30 seconds, whatever becomes of the call that needed it: the next call has
     * what it brings.
     *
     * @param tokenUrl {@link PartnerCenter#tokenUrl} of your tenant, or the token endpoint of a provider of your own
     * @throws IllegalArgumentException if something is missing, or the token URL cannot be asked
     */
    static Credential appOnly(URI tokenUrl, String clientId, String clientSecret) {
        return ProviderCredential.appOnly(tokenUrl, clientId, clientSecret, Time.SYSTEM);
    }

    /**
     * The same for another resource than {@code https://graph.windows.net}: for a service in another cloud, such as
     * {@link PartnerCenter#CHINA_21VIANET}, or a provider with names of its own.
     *
     * @param resource what the tokens are for, sent as {@code resource}
     * @throws IllegalArgumentException if something is missing, or the token URL cannot be asked
     */
    static Credential appOnly(URI tokenUrl, URI resource, String clientId, String clientSecret) {
        return ProviderCredential.appOnly(tokenUrl, resource, clientId, clientSecret, Time.SYSTEM);
    }

    /**
     * Tokens of your application and a user (App+User), by the refresh token that stands for the user's consent. When the provider gives a
     * new refresh token, that one is used from then on, and kept in memory only.
     *
     * @param tokenUrl {@link PartnerCenter#tokenUrl} of your tenant, or the token endpoint of a provider of your own
     * @throws IllegalArgumentException if something is missing, or the token URL cannot be asked
     */
    static Credential appAndUser(URI tokenUrl, String clientId, String clientSecret, String refreshToken) {
        return ProviderCredential.appAndUser(tokenUrl, clientId, clientSecret, refreshToken, Time.SYSTEM);
    }

    /**
     * The same for another resource than {@code https://api.partnercenter.microsoft.com}.
     *
     * @param resource what the tokens are for, sent as {@code resource}
     * @throws IllegalArgumentException if something is missing, or the token URL cannot be asked
     */
    static Credential appAndUser(
            URI tokenUrl, URI resource, String clientId, String clientSecret, String refreshToken) {
        return ProviderCredential.appAndUser(tokenUrl, resource, clientId, clientSecret, refreshToken, Time.SYSTEM);
    }
}
