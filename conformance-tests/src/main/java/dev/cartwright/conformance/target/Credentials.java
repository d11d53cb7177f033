package dev.cartwright.conformance.target;

import dev.cartwright.conformance.cases.Authentication;
import dev.cartwright.conformance.cases.CaseException;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What a partner's application asks for tokens with, as the documentation describes it.
 *
 * @param tokenUrl the whole address, with the partner's tenant in it
 * @param refreshToken stands for a user's consent; without it there are App-only tokens alone
 */
public record Credentials(URI tokenUrl, String clientId, String clientSecret, Optional<String> refreshToken) {

    public Credentials {
        CaseException.require(
                tokenUrl.getHost() != null
                        && String.valueOf(tokenUrl.getScheme()).matches("https?"),
                "token URL " + tokenUrl
                        + ": give scheme, host and path, as in https://your.server/TENANT/oauth2/token");
    }

    Set<Authentication> schemes() {
        return refreshToken.isPresent()
                ? Set.of(Authentication.APP_ONLY, Authentication.APP_AND_USER)
                : Set.of(Authentication.APP_ONLY);
    }

    Map<String, String> form(Authentication scheme) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("client_id", clientId);
        form.put("client_secret", clientSecret);
        if (scheme == Authentication.APP_ONLY) {
            form.put("grant_type", "client_credentials");
            form.put("resource", "https://graph.windows.net");
        } else {
            form.put("grant_type", "refresh_token");
            form.put("refresh_token", refreshToken.orElseThrow());
            form.put("resource", "https://api.partnercenter.microsoft.com");
            form.put("scope", "openid");
        }
        return form;
    }

    List<String> secrets() {
        List<String> secrets = new ArrayList<>(List.of(clientSecret));
        refreshToken.ifPresent(secrets::add);
        return secrets;
    }

    /** Keeps secrets out of every log. */
    @Override
    public String toString() {
        return "Credentials[" + clientId + " at " + tokenUrl + "]";
    }
}
