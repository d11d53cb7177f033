package dev.cartwright.client;

import java.net.URI;
import java.net.http.HttpClient;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** A credential whose tokens come from an identity provider's token endpoint. Thread-safe. */
final class ProviderCredential implements WaitingCredential {
    private static final String REFRESH_TOKEN = "refresh_token";
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(10);

    private final URI url;
    private final Map<String, String> form;
    private final AtomicReference<String> refreshToken;
    private final Clock clock;
    private final TokenEndpoint endpoint;
    private final RenewedToken tokens;

    private ProviderCredential(
            URI url,
            Map<String, String> form,
            AtomicReference<String> refreshToken,
            Supplier<HttpClient> http,
            Clock clock) {
        this.url = url;
        this.form = form;
        this.refreshToken = refreshToken;
        this.clock = clock;
        this.endpoint = new TokenEndpoint(url, http, clock);
        this.tokens = new RenewedToken(this::next, "tokens of " + url.getHost(), clock);
    }

    private ProviderCredential(ProviderCredential other, Supplier<HttpClient> http) {
        this.url = other.url;
        this.form = other.form;
        this.refreshToken = other.refreshToken;
        this.clock = other.clock;
        this.endpoint = new TokenEndpoint(url, http, clock);
        this.tokens = other.tokens;
    }

    static ProviderCredential appOnly(URI url, String clientId, String clientSecret, Clock clock) {
        return of(url, "client_credentials", clientId, clientSecret, "https://graph.windows.net", "", clock);
    }

    static ProviderCredential appAndUser(
            URI url, String clientId, String clientSecret, String refreshToken, Clock clock) {
        return of(
                url,
                REFRESH_TOKEN,
                clientId,
                clientSecret,
                "https://api.partnercenter.microsoft.com",
                Argument.text(refreshToken, "refresh token", "the one that the partner's consent gave"),
                clock);
    }

    private static ProviderCredential of(
            URI url,
            String grantType,
            String clientId,
            String clientSecret,
            String resource,
            String refreshToken,
            Clock clock) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("grant_type", grantType);
        form.put("client_id", Argument.text(clientId, "client id", "the id of your application"));
        form.put("client_secret", Argument.text(clientSecret, "client secret", "the secret of your application"));
        form.put("resource", resource);
        URI given = Argument.present(url, "token URL");
        boolean http = "https".equalsIgnoreCase(given.getScheme()) || "http".equalsIgnoreCase(given.getScheme());
        if (!http || given.getHost() == null || given.getRawUserInfo() != null) {
            throw new IllegalArgumentException("The token URL must be http or https and have a host and no user: pass "
                    + "PartnerCenter.tokenUrl(tenant), or the token endpoint of your own provider.");
        }
        return new ProviderCredential(
                given,
                form,
                new AtomicReference<>(refreshToken),
                () -> HttpStack.http(CONNECT_TIMEOUT).build(),
                clock);
    }

    /** The same, with the same tokens, asking through another HTTP client, which is made when it is first needed. */
    ProviderCredential through(Supplier<HttpClient> http) {
        return new ProviderCredential(this, http);
    }

    private AccessToken next(Duration longest) {
        Map<String, String> sent = new LinkedHashMap<>(form);
        String known = Objects.requireNonNull(refreshToken.get());
        if (!known.isEmpty()) {
            sent.put(REFRESH_TOKEN, known);
        }
        TokenEndpoint.Grant grant = endpoint.grant(sent, longest);
        if (!known.isEmpty() && !grant.refreshToken().isEmpty()) {
            refreshToken.set(grant.refreshToken());
        }
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
