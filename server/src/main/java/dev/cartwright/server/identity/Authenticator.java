package dev.cartwright.server.identity;

import dev.cartwright.server.domain.FaultException;
import java.util.Optional;

/** Finds out who is calling (decision 0015). Thread-safe. */
public interface Authenticator {

    /**
     * Whom the value of the header Authorization names.
     *
     * @throws FaultException when it names nobody, or when that cannot be found out
     */
    Caller authenticate(Optional<String> authorization);

    /** The same where it is known already, so that nobody has to be asked and nothing is waited for; empty otherwise. */
    Optional<Caller> remembered(Optional<String> authorization);
}
