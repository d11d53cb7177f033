package dev.cartwright.server.identity;

import com.nimbusds.jwt.JWTClaimsSet;
import java.text.ParseException;
import java.util.Optional;

/**
 * Finds the account that a token belongs to: by its application, and by its tenant, which the issuer's name or a claim tells.
 *
 * @param issuer the only one whose word counts
 */
record Holders(Accounts accounts, IssuerName issuer) {

    Caller caller(JWTClaimsSet set) throws ParseException {
        Claims claims = new Claims(set);
        Optional<String> application = claims.application();
        Optional<String> tenant = claims.tenant();
        Account holder = accounts.all().stream()
                .filter(account -> issuer.of(account).equals(set.getIssuer()))
                .filter(account ->
                        application.filter(account.clientId()::equalsIgnoreCase).isPresent())
                .filter(account ->
                        tenant.map(account.tenant()::equalsIgnoreCase).orElse(issuer.namesTenant()))
                .findFirst()
                .orElseThrow(() -> TokenVerifier.denied(
                        "The bearer token's issuer, tenant and application are together no account's."));
        TokenKind kind = claims.kind();
        return new Caller(
                holder,
                kind,
                switch (kind) {
                    case APP_ONLY -> holder.clientId();
                    case APP_AND_USER ->
                        claims.user().orElseThrow(() -> TokenVerifier.denied("The bearer token names no user."));
                });
    }
}
