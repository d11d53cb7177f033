package dev.cartwright.server.identity;

import dev.cartwright.server.domain.FaultException;

/** When nobody can say whether a token is good: neither its holder's fault nor a reason to let it pass. */
final class Unverifiable {
    /** As decision 0009 pairs them. */
    private static final int UNAVAILABLE = 503;

    private static final int UNEXPECTED = 800003;

    private Unverifiable() {}

    /** @param reason the beginning of a sentence for the caller */
    static FaultException because(String reason) {
        return new FaultException(UNAVAILABLE, UNEXPECTED, reason + ", so no token can be verified; try again later.");
    }
}
