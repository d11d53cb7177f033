package dev.cartwright.conformance;

import dev.cartwright.conformance.cases.Authentication;
import dev.cartwright.conformance.cases.CaseException;
import dev.cartwright.conformance.report.Redaction;
import dev.cartwright.conformance.target.Credentials;
import dev.cartwright.conformance.target.GrantedTokens;
import dev.cartwright.conformance.target.NoTokenException;
import dev.cartwright.conformance.target.Tokens;
import dev.cartwright.conformance.wire.Route;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The tokens for a server: given as they are, or asked for at a token endpoint. */
final class TokenOptions {

    @Option(
            names = "--token",
            paramLabel = "TOKEN",
            defaultValue = "${env:CARTWRIGHT_TOKEN}",
            description = "An App-only bearer token. Environment: CARTWRIGHT_TOKEN")
    private Optional<String> token = Optional.empty();

    @Option(
            names = "--user-token",
            paramLabel = "TOKEN",
            defaultValue = "${env:CARTWRIGHT_USER_TOKEN}",
            description = "An App+User bearer token. Environment: CARTWRIGHT_USER_TOKEN")
    private Optional<String> userToken = Optional.empty();

    @Option(
            names = "--expired-token",
            paramLabel = "TOKEN",
            defaultValue = "${env:CARTWRIGHT_EXPIRED_TOKEN}",
            description = "A bearer token that was good once; without it no call is made with one. Environment:"
                    + " CARTWRIGHT_EXPIRED_TOKEN")
    private Optional<String> expiredToken = Optional.empty();

    @Option(
            names = "--token-url",
            paramLabel = "URL",
            defaultValue = "${env:CARTWRIGHT_TOKEN_URL}",
            description =
                    "Where to ask for tokens instead, as in https://your.server/TENANT/oauth2/token; they are asked"
                            + " for again before they expire. Environment: CARTWRIGHT_TOKEN_URL")
    private Optional<URI> tokenUrl = Optional.empty();

    @Option(
            names = "--client-id",
            paramLabel = "ID",
            defaultValue = "${env:CARTWRIGHT_CLIENT_ID}",
            description = "The application that asks. Environment: CARTWRIGHT_CLIENT_ID")
    private Optional<String> clientId = Optional.empty();

    @Option(
            names = "--client-secret",
            paramLabel = "SECRET",
            defaultValue = "${env:CARTWRIGHT_CLIENT_SECRET}",
            description = "What it proves itself with. Environment: CARTWRIGHT_CLIENT_SECRET")
    private Optional<String> clientSecret = Optional.empty();

    @Option(
            names = "--refresh-token",
            paramLabel = "TOKEN",
            defaultValue = "${env:CARTWRIGHT_REFRESH_TOKEN}",
            description = "A user's consent, for App+User tokens. Environment: CARTWRIGHT_REFRESH_TOKEN")
    private Optional<String> refreshToken = Optional.empty();

    /** Asks for one token at once: wrong credentials are better said before a run than in each of its cases. */
    Tokens tokens(Duration timeout, Route route) {
        Tokens good = good(timeout, route);
        return expiredToken.map(good::withExpired).orElse(good);
    }

    private Tokens good(Duration timeout, Route route) {
        if (tokenUrl.isEmpty()) {
            CaseException.require(
                    clientId.isEmpty() && clientSecret.isEmpty() && refreshToken.isEmpty(),
                    "--client-id, --client-secret and --refresh-token are used at a token endpoint; name it with"
                            + " --token-url");
            return Tokens.fixed(given());
        }
        CaseException.require(
                token.isEmpty() && userToken.isEmpty(),
                "--token-url asks for the tokens; leave out --token and --user-token");
        CaseException.require(
                clientId.isPresent() && clientSecret.isPresent(),
                "--token-url needs --client-id and --client-secret, and --refresh-token for App+User tokens");
        Tokens tokens = new GrantedTokens(
                new Credentials(
                        tokenUrl.orElseThrow(), clientId.orElseThrow(), clientSecret.orElseThrow(), refreshToken),
                timeout,
                Clock.systemUTC(),
                route);
        try {
            tokens.schemes().forEach(tokens::token);
        } catch (NoTokenException e) {
            throw new CaseException(new Redaction(tokens.secrets()).of(String.valueOf(e.getMessage())), e);
        }
        return tokens;
    }

    private Map<Authentication, String> given() {
        Map<Authentication, String> given = new EnumMap<>(Authentication.class);
        token.ifPresent(value -> given.put(Authentication.APP_ONLY, value));
        userToken.ifPresent(value -> given.put(Authentication.APP_AND_USER, value));
        return given;
    }
}
