package dev.cartwright.conformance.target;

import dev.cartwright.conformance.cases.Authentication;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where the tokens for a target come from. Thread-safe. */
public interface Tokens {

    /** The schemes that there are tokens for, and {@link Authentication#EXPIRED} where there is one that has expired. */
    Set<Authentication> schemes();

    /**
     * A token for one of the schemes, good for a while yet, or the expired one.
     *
     * @throws NoTokenException when it cannot be had
     */
    String token(Authentication scheme);

    /** Every secret so far that must not appear in a report. */
    List<String> secrets();

    /** These, and one that was good once. */
    default Tokens withExpired(String token) {
        return new TokensWithExpired(this, token);
    }

    /** Tokens that somebody else has asked for; when they expire, the run fails. */
    static Tokens fixed(Map<Authentication, String> tokens) {
        return new FixedTokens(tokens);
    }
}
