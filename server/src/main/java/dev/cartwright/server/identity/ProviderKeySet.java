package dev.cartwright.server.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyType;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.text.ParseException;
import java.util.HashMap;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes from a provider's key set what RS256 tokens may be signed with. */
final class ProviderKeySet {
    private static final int FEWEST_BITS = 2_048;
    private static final int MOST_BITS = 8_192;

    private static final JWKSelector USABLE = new JWKSelector(new JWKMatcher.Builder()
            .keyType(KeyType.RSA)
            .keyUses(KeyUse.SIGNATURE, null)
            .algorithms(JWSAlgorithm.RS256, null)
            .minKeySize(FEWEST_BITS)
            .maxKeySize(MOST_BITS)
            .build());

    private static final Logger LOG = LoggerFactory.getLogger(ProviderKeySet.class);

    private ProviderKeySet() {}

    static Map<String, JWSVerifier> verifiers(String document) throws ParseException {
        Map<String, JWSVerifier> verifiers = new HashMap<>();
        USABLE.select(JWKSet.parse(document)).stream()
                .filter(key -> key.getKeyID() != null)
                .forEach(key -> put(key.toRSAKey(), verifiers));
        return verifiers;
    }

    /** A key that is none leaves the others good. */
    private static void put(RSAKey key, Map<String, JWSVerifier> verifiers) {
        try {
            verifiers.put(key.getKeyID(), new RSASSAVerifier(key));
        } catch (JOSEException | IllegalArgumentException | IllegalStateException e) {
            LOG.warn("the identity provider's key {} is left out: {}", key.getKeyID(), e.toString());
        }
    }
}
