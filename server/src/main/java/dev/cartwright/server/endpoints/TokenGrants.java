package dev.cartwright.server.endpoints;

import dev.cartwright.server.identity.Account;
import dev.cartwright.server.identity.Accounts;
import dev.cartwright.server.identity.Resource;
import dev.cartwright.server.identity.TokenIssuer;
import dev.cartwright.server.identity.TokenKind;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.eclipse.jetty.http.HttpStatus;

/** Decides who gets which token, and says so as Azure AD's first version does: every value is a text. */
final class TokenGrants {
    private static final String APP_ONLY = "client_credentials";
    private static final String APP_AND_USER = "refresh_token";

    private final Accounts accounts;
    private final TokenIssuer issuer;

    TokenGrants(Accounts accounts, TokenIssuer issuer) {
        this.accounts = accounts;
        this.issuer = issuer;
    }

    /** @throws OAuthException when there is none for that */
    Map<String, String> answer(String tenant, TokenForm form) {
        String grant = form.required("grant_type");
        if (!Set.of(APP_ONLY, APP_AND_USER).contains(grant)) {
            throw OAuthException.badRequest(
                    "unsupported_grant_type", "The field grant_type must be " + APP_ONLY + " or " + APP_AND_USER + ".");
        }
        Account account = account(tenant, form);
        Resource resource = Resource.of(form.required("resource"))
                .orElseThrow(() -> OAuthException.badRequest(
                        "invalid_target", "The field resource must be one of " + Resource.uris() + "."));
        return grant.equals(APP_ONLY)
                ? members(issuer.issue(account, TokenKind.APP_ONLY, resource), resource)
                : refreshed(account, form.required(APP_AND_USER), resource);
    }

    /** An unknown application and a wrong secret look the same. */
    private Account account(String tenant, TokenForm form) {
        List<Account> ofTenant = accounts.all().stream()
                .filter(account -> account.tenant().equalsIgnoreCase(tenant))
                .toList();
        if (ofTenant.isEmpty()) {
            throw OAuthException.invalidRequest("No account here has the tenant in the path.");
        }
        String clientId = form.required("client_id");
        String secret = form.required("client_secret");
        return ofTenant.stream()
                .filter(account -> account.clientId().equalsIgnoreCase(clientId))
                .filter(account -> account.hasSecret(secret))
                .findFirst()
                .orElseThrow(() -> new OAuthException(
                        HttpStatus.UNAUTHORIZED_401,
                        "invalid_client",
                        "The tenant has no application with this client_id and client_secret."));
    }

    private Map<String, String> refreshed(Account account, String refreshToken, Resource resource) {
        if (!account.hasRefreshToken(refreshToken)) {
            throw OAuthException.badRequest("invalid_grant", "The refresh token is not this account's.");
        }
        Map<String, String> members = members(issuer.issue(account, TokenKind.APP_AND_USER, resource), resource);
        members.put("scope", TokenIssuer.USER_SCOPE);
        members.put("refresh_token", refreshToken);
        return members;
    }

    private static Map<String, String> members(TokenIssuer.Issued issued, Resource resource) {
        Map<String, String> members = new LinkedHashMap<>();
        members.put("token_type", "Bearer");
        members.put(
                "expires_in",
                text(Duration.between(issued.begin(), issued.end()).toSeconds()));
        members.put("expires_on", text(issued.end().getEpochSecond()));
        members.put("not_before", text(issued.begin().getEpochSecond()));
        members.put("resource", resource.uri());
        members.put("access_token", issued.token());
        return members;
    }

    private static String text(long number) {
        return Long.toString(number);
    }
}
