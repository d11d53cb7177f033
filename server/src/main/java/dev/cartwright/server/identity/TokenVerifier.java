package dev.cartwright.server.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import dev.cartwright.server.domain.FaultCode;
import dev.cartwright.server.domain.FaultException;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Judges a token: form, signature, times, audience, holder, in this order.
 *
 * <p>Who has not signed it learns only that it is not valid; who has a real one learns what is wrong with it. Thread-safe.
 */
final class TokenVerifier {
    /** By how much the clocks of those who sign and ours may differ. */
    static final Duration SKEW = Duration.ofSeconds(60);

    private static final int LONGEST = 6 * 1_024;
    private static final Pattern FORM = Pattern.compile("[\\w-]++\\.[\\w-]++\\.[\\w-]++");
    private static final List<String> TIMES = List.of("exp", "nbf", "iat");
    /** Of the year 9999, since 1970. */
    private static final double LAST_SECOND = 253_402_300_799.0;

    private static final Set<JOSEObjectType> TYPES =
            Set.of(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), new JOSEObjectType("application/at+jwt"));

    private final TrustedKeys keys;
    private final Set<String> audiences;
    private final Holders holders;
    private final Clock clock;

    TokenVerifier(TrustedKeys keys, Set<String> audiences, Holders holders, Clock clock) {
        this.keys = keys;
        this.audiences = Set.copyOf(audiences);
        this.holders = holders;
        this.clock = clock;
    }

    /** Before anything is done with a token. */
    static void checkLength(String token) {
        if (token.length() > LONGEST) {
            throw denied("The bearer token is longer than " + LONGEST + " characters.");
        }
    }

    VerifiedTokens.Verified verify(String text) {
        try {
            JWTClaimsSet claims = claims(signed(text));
            Instant end = checkedEnd(claims);
            List<String> audience = claims.getAudience();
            if (audience.stream().filter(Objects::nonNull).noneMatch(audiences::contains)) {
                throw denied("The bearer token is for another audience than " + String.join(" and ", audiences) + ".");
            }
            return new VerifiedTokens.Verified(holders.caller(claims), end);
        } catch (ParseException | JOSEException | IllegalArgumentException e) {
            throw invalid();
        }
    }

    private SignedJWT signed(String text) throws ParseException, JOSEException {
        if (!FORM.matcher(text).matches()) {
            throw invalid();
        }
        SignedJWT token = parsed(text);
        Base64URL signature = token.getSignature();
        if (!isAcceptable(token.getHeader())
                || !Base64URL.encode(signature.decode()).equals(signature)) {
            throw invalid();
        }
        JWSVerifier verifier = keys.verifier(token.getHeader().getKeyID()).orElseThrow(TokenVerifier::invalid);
        if (!token.verify(verifier)) {
            throw invalid();
        }
        return token;
    }

    /** The library has no answer to a header that is JSON and no object. */
    private static SignedJWT parsed(String text) throws ParseException {
        try {
            return SignedJWT.parse(text);
        } catch (NullPointerException e) {
            throw new ParseException("the header is no object", 0);
        }
    }

    /** The library reads a number that no time has as another time. */
    private static JWTClaimsSet claims(SignedJWT token) throws ParseException {
        Map<String, Object> claims = token.getPayload().toJSONObject();
        if (claims == null || TIMES.stream().map(claims::get).anyMatch(TokenVerifier::isNoTime)) {
            throw invalid();
        }
        return JWTClaimsSet.parse(claims);
    }

    private static boolean isNoTime(@Nullable Object claim) {
        return claim instanceof Number number && !(Math.abs(number.doubleValue()) <= LAST_SECOND);
    }

    /** What a header says of keys beyond their id is never looked at. */
    private boolean isAcceptable(JWSHeader header) {
        return header.getAlgorithm().equals(keys.algorithm())
                && header.getKeyID() != null
                && header.getCriticalParams() == null
                && header.isBase64URLEncodePayload()
                && (header.getType() == null || TYPES.contains(header.getType()));
    }

    private Instant checkedEnd(JWTClaimsSet claims) {
        Instant now = clock.instant();
        Instant end = present(claims.getExpirationTime(), "exp").plus(SKEW);
        if (!now.isBefore(end)) {
            throw denied("The bearer token has expired.");
        }
        Instant latestBegin = now.plus(SKEW);
        Date begin = claims.getNotBeforeTime();
        if (present(claims.getIssueTime(), "iat").isAfter(latestBegin)
                || (begin != null && begin.toInstant().isAfter(latestBegin))) {
            throw denied("The bearer token is not valid yet.");
        }
        return end;
    }

    private static Instant present(@Nullable Date time, String claim) {
        if (time == null) {
            throw denied("The bearer token has no claim " + claim + ".");
        }
        return time.toInstant();
    }

    static FaultException denied(String description) {
        return new FaultException(FaultCode.ACCESS_DENIED, description);
    }

    private static FaultException invalid() {
        return denied("The bearer token is not valid.");
    }
}
