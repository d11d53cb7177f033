package dev.cartwright.server.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;

/** Gives out the built-in issuer's tokens. Thread-safe. */
public final class TokenIssuer {
    /** What shows that a user has consented. */
    public static final String USER_SCOPE = "user_impersonation";

    static final Duration LIFETIME = Duration.ofHours(1);

    private final SigningKeys keys;
    private final IssuerName name;
    private final Clock clock;

    TokenIssuer(SigningKeys keys, IssuerName name, Clock clock) {
        this.keys = keys;
        this.name = name;
        this.clock = clock;
    }

    /** A token and the two ends of its life, in whole seconds. */
    public record Issued(String token, Instant begin, Instant end) {

        /** Keeps the token out of every log. */
        @Override
        public String toString() {
            return "Issued[" + begin + " to " + end + "]";
        }
    }

    /**
     * Sees to it that there is a key to sign with, which the first to ask for a token would wait for.
     *
     * @throws UnusableKeyException when the store holds what is none
     */
    public void makeReady() {
        keys.current();
    }

    /** A fresh token; the caller has made sure that the account may have it. */
    public Issued issue(Account account, TokenKind kind, Resource resource) {
        return issue(account, kind, resource, clock.instant());
    }

    /** A token that was good until as long ago as it was good for. */
    public Issued issueExpired(Account account, TokenKind kind, Resource resource) {
        return issue(account, kind, resource, clock.instant().minus(LIFETIME.multipliedBy(2)));
    }

    private Issued issue(Account account, TokenKind kind, Resource resource, Instant moment) {
        Instant begin = moment.truncatedTo(ChronoUnit.SECONDS);
        Instant end = begin.plus(LIFETIME);
        JWTClaimsSet.Builder claims = new JWTClaimsSet.Builder()
                .issuer(name.of(account))
                .audience(resource.uri())
                .issueTime(Date.from(begin))
                .notBeforeTime(Date.from(begin))
                .expirationTime(Date.from(end))
                .claim(Claims.TENANT, account.tenant())
                .claim(Claims.APPLICATION, account.clientId());
        switch (kind) {
            case APP_ONLY -> claims.subject(account.clientId());
            case APP_AND_USER ->
                claims.subject(account.user())
                        .claim(Claims.USER, account.user())
                        .claim(Claims.SCOPE, USER_SCOPE);
        }
        return new Issued(signed(claims.build()), begin, end);
    }

    private String signed(JWTClaimsSet claims) {
        SigningKey key = keys.current();
        SignedJWT token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.ES256)
                        .type(JOSEObjectType.JWT)
                        .keyID(key.id())
                        .build(),
                claims);
        try {
            token.sign(key.signer());
        } catch (JOSEException e) {
            throw new IllegalStateException("the key " + key.id() + " does not sign", e);
        }
        return token.serialize();
    }
}
