package dev.cartwright.client;

import java.time.Duration;
import java.time.Instant;

/**
 * A token that is used until it ends, and renewed before that if it can be; prints no secret.
 *
 * @param renewal from then on another is asked for
 */
record HeldToken(AccessToken token, Instant renewal, Renewal plan) {
    /** So long before its end a token is renewed; it must not expire on its way. */
    private static final Duration EARLY = Duration.ofMinutes(5);
    /** A token that lives no longer than a few minutes is renewed in the last fifth of its life. */
    private static final int FIFTH = 5;

    /** Whether its renewal has been tried. */
    enum Renewal {
        AHEAD,
        TRIED_IN_VAIN
    }

    /** One that has just been got. */
    static HeldToken got(AccessToken token, Instant now) {
        Duration fifth = Duration.between(now, token.expires()).dividedBy(FIFTH);
        Duration early = fifth.compareTo(EARLY) < 0 ? fifth : EARLY;
        return new HeldToken(token, token.expires().minus(early), Renewal.AHEAD);
    }

    /** The same, to be renewed at another moment, since it could not be. */
    HeldToken postponed(Instant moment) {
        return new HeldToken(token, moment, Renewal.TRIED_IN_VAIN);
    }

    boolean isPostponed() {
        return plan == Renewal.TRIED_IN_VAIN;
    }

    String text() {
        return token.token();
    }

    /** Whether nobody has to ask for another yet. */
    boolean isFresh(Instant now) {
        return now.isBefore(renewal);
    }

    /** Whether it is still accepted, by this machine's clock. */
    boolean works(Instant now) {
        return now.isBefore(token.expires());
    }
}
