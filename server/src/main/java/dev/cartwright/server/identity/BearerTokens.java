package dev.cartwright.server.identity;

import dev.cartwright.server.domain.FaultCode;
import dev.cartwright.server.domain.FaultException;
import java.util.Optional;

/** Takes the token out of the header; one that was verified before is not verified again. */
final class BearerTokens implements Authenticator {
    private static final String BEARER = "Bearer ";

    private final TokenVerifier verifier;
    private final VerifiedTokens known;

    BearerTokens(TokenVerifier verifier, VerifiedTokens known) {
        this.verifier = verifier;
        this.known = known;
    }

    @Override
    public Caller authenticate(Optional<String> authorization) {
        String header = authorization
                .map(String::strip)
                .filter(value -> !value.isEmpty())
                .orElseThrow(() -> new FaultException(
                        FaultCode.TOKEN_MISSING, "The header Authorization with a bearer token is missing."));
        String token = token(header)
                .orElseThrow(() -> new FaultException(
                        FaultCode.ACCESS_DENIED, "The header Authorization does not hold a bearer token."));
        TokenVerifier.checkLength(token);
        return known.caller(token, verifier::verify);
    }

    @Override
    public Optional<Caller> remembered(Optional<String> authorization) {
        return authorization.map(String::strip).flatMap(BearerTokens::token).flatMap(known::remembered);
    }

    private static Optional<String> token(String header) {
        return header.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? Optional.of(header.substring(BEARER.length()).strip())
                : Optional.empty();
    }
}
