package dev.cartwright.server.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.util.JSONObjectUtils;
import dev.cartwright.server.domain.StoredKey;
import java.text.ParseException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;

/** A key of the built-in issuer, ready for use. Its signer and its verifier may be shared between threads. */
record SigningKey(String id, Instant created, JWSSigner signer, JWSVerifier verifier) {

    static StoredKey fresh(Instant now) {
        try {
            ECKey key =
                    new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
            return new StoredKey(key.getKeyID(), key.toJSONString(), now.atOffset(ZoneOffset.UTC));
        } catch (JOSEException e) {
            throw new IllegalStateException("every Java has the curve P-256", e);
        }
    }

    /** @throws UnusableKeyException when it cannot sign */
    static SigningKey of(StoredKey stored) {
        try {
            ECKey key = ECKey.parse(Objects.requireNonNullElse(JSONObjectUtils.parse(stored.jwk()), Map.of()));
            if (!key.getCurve().equals(Curve.P_256)) {
                throw new JOSEException("its curve is " + key.getCurve());
            }
            return new SigningKey(
                    stored.id(), stored.created().toInstant(), new ECDSASigner(key), new ECDSAVerifier(key));
        } catch (ParseException | JOSEException e) {
            throw new UnusableKeyException(stored.id(), e);
        }
    }
}
