package dev.cartwright.server.identity;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import dev.cartwright.server.domain.FaultException;
import java.util.Optional;

/** The keys whose signature makes a token good. Thread-safe. */
interface TrustedKeys {

    /** The one algorithm that they sign with, whatever a token says. */
    JWSAlgorithm algorithm();

    /**
     * The key of that id; empty when nobody gave it out.
     *
     * @throws FaultException 503 when that cannot be found out
     */
    Optional<JWSVerifier> verifier(String keyId);
}
