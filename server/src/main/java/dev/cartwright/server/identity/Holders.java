package dev.cartwright.server.identity;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jwt.JWTClaimsSet;
import dev.cartwright.server.domain.Sha256;
import java.text.ParseException;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds the account that a token belongs to: by its application, and by its tenant, which the issuer's name or a claim tells.
 *
 * @param issuer the only one whose word counts
 * @param userForm whether the contract lets a name stand as a cart's last user
 */
record Holders(Accounts accounts, IssuerName issuer, Predicate<String> userForm) {

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
                    case APP_ONLY -> documentedUser(holder.clientId());
                    case APP_AND_USER ->
                        claims.user()
                                .map(this::documentedUser)
                                .orElseThrow(() -> TokenVerifier.denied("The bearer token names no user."));
                });
    }

    /** As the contract shows a cart's last user; a name of another form is known by its digest, which has it. */
    private String documentedUser(String name) {
        return userForm.test(name) ? name : Sha256.hex(name.getBytes(UTF_8));
    }
}
