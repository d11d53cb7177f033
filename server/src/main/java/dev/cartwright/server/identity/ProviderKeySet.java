package dev.cartwright.server.identity;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyType;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final Logger LOG = LoggerFactory.getLogger(ProviderKeySet.class);

    private ProviderKeySet() {}

    static Map<String, JWSVerifier> verifiers(String document) throws ParseException {
        Map<String, JWSVerifier> verifiers = new HashMap<>();
        USABLE.select(new JWKSet(keys(document))).stream()
                .filter(key -> key.getKeyID() != null)
                .forEach(key -> put(key.toRSAKey(), verifiers));
        if (verifiers.isEmpty()) {
            throw new ParseException("what came has no key that RS256 tokens may be signed with", 0);
        }
        return verifiers;
    }

    /** One that cannot be read is not for us, and leaves the others good (RFC 7517, section 5). */
    private static List<JWK> keys(String document) throws ParseException {
        List<JWK> keys = new ArrayList<>();
        for (JsonNode key : array(document)) {
            try {
                if (key.isObject()) {
                    keys.add(JWK.parse(key.toString()));
                }
            } catch (ParseException | IllegalArgumentException | IllegalStateException e) {
                LOG.debug("a key of the identity provider's is left out", e);
            }
        }
        return keys;
    }

    private static JsonNode array(String document) throws ParseException {
        try {
            JsonNode keys = JSON.readTree(document).path("keys");
            if (keys.isArray()) {
                return keys;
            }
        } catch (JsonProcessingException e) {
            LOG.debug("no JSON", e);
        }
        throw new ParseException("what came is no set of keys", 0);
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
