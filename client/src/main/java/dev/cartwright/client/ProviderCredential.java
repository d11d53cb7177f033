package dev.cartwright.client;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** A credential whose tokens come from an identity provider's token endpoint. Thread-safe. */
final class ProviderCredential implements WaitingCredential {
    /** What App-only tokens of the global service are for. */
    private static final URI GRAPH = URI.create("https://graph.windows.net");

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

    private final URI url;
    private final Map<String, String> form;
    private final AtomicReference<String> refreshToken;
    private final Time time;
    private final TokenEndpoint endpoint;
    private final RenewedToken tokens;
    private final TokenRequest request;

    private ProviderCredential(
            URI url,
            Map<String, String> form,
            AtomicReference<String> refreshToken,
            Supplier<HttpClient> http,
            Time time) {
        this.url = url;
        this.form = form;
        this.refreshToken = refreshToken;
        this.time = time;
        this.endpoint = new TokenEndpoint(url, http, time.clock());
        this.tokens = new RenewedToken(this::next, "tokens of " + url.getHost(), time);
        this.request = new TokenRequest(endpoint.toString());
    }

    private ProviderCredential(ProviderCredential other, Supplier<HttpClient> http) {
        this.url = other.url;
        this.form = other.form;
        this.refreshToken = other.refreshToken;
        this.time = other.time;
        this.endpoint = new TokenEndpoint(url, http, time.clock());
        this.tokens = other.tokens;
        this.request = other.request;
    }

    static ProviderCredential appOnly(URI url, String clientId, String clientSecret, Time time) {
        return appOnly(url, GRAPH, clientId, clientSecret, time);
    }

    static ProviderCredential appOnly(URI url, URI resource, String clientId, String clientSecret, Time time) {
        return of(url, "client_credentials", resource, clientId, clientSecret, "", time);
    }

    static ProviderCredential appAndUser(
            URI url, String clientId, String clientSecret, String refreshToken, Time time) {
        return appAndUser(url, PartnerCenter.GLOBAL, clientId, clientSecret, refreshToken, time);
    }

    static ProviderCredential appAndUser(
            URI url, URI resource, String clientId, String clientSecret, String refreshToken, Time time) {
        String consent = Argument.text(refreshToken, "refresh token", "the one that the partner's consent gave");
        return of(url, TokenEndpoint.REFRESH_TOKEN, resource, clientId, clientSecret, consent, time);
    }

    private static ProviderCredential of(
            URI url,
            String grantType,
            URI resource,
            String clientId,
            String clientSecret,
            String refreshToken,
            Time time) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", grantType);
        form.put("client_id", Argument.text(clientId, "client id", "the id of your application"));
        form.put(
                TokenEndpoint.CLIENT_SECRET,
                Argument.text(clientSecret, "client secret", "the secret of your application"));
        form.put("resource", Argument.present(resource, "resource").toString());
        URI given = Argument.present(url, "token URL");
        boolean http = "https".equalsIgnoreCase(given.getScheme()) || "http".equalsIgnoreCase(given.getScheme());
        if (!http || given.getHost() == null || given.getRawUserInfo() != null || !Argument.hasPort(given)) {
            throw new IllegalArgumentException(
                    "The token URL must be http or https and have a host, no user, and no port"
                            + " beyond 65535: pass PartnerCenter.tokenUrl(tenant), or the token endpoint of your own provider.");
        }
        ClearText.warn(given, "The client secret travels");
        return new ProviderCredential(
                given,
                form,
                new AtomicReference<>(refreshToken),
                () -> HttpStack.http(CONNECT_TIMEOUT).build(),
                time);
    }

    /** The same, with the same tokens, asking through another HTTP client, which is made when it is first needed. */
    ProviderCredential through(Supplier<HttpClient> http) {
        return new ProviderCredential(this, http);
    }

    private AccessToken next(Duration longest) {
        return request.token(longest, this::granted, endpoint);
    }

    /** Kept also when nobody waits for it any more. */
    private AccessToken granted() {
        Map<String, String> sent = new LinkedHashMap<>(form);
        String known = Objects.requireNonNull(refreshToken.get());
        if (!known.isEmpty()) {
            sent.put(TokenEndpoint.REFRESH_TOKEN, known);
        }
        TokenEndpoint.Grant grant = endpoint.grant(sent);
        if (!known.isEmpty() && !grant.refreshToken().isEmpty()) {
            refreshToken.set(grant.refreshToken());
        }
        tokens.keep(grant.token());
        return grant.token();
    }

    @Override
    public String token(Duration longest) {
        return tokens.token(longest, this::next);
    }

    @Override
    public boolean renew(String refused) {
        return tokens.renew(refused);
    }

    @Override
    public String toString() {
        return tokens.toString();
    }
}
