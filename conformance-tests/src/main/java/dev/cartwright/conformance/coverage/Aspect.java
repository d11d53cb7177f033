package dev.cartwright.conformance.coverage;

import dev.cartwright.conformance.run.CaseResult.Side;
import java.util.Locale;

/** The kinds of things in a contract that a run can cover, in the order in which they are reported. */
public enum Aspect {
    /** An operation that was asked and answered with a documented success. */
    OPERATIONS,
    /** A status of an operation that was answered. */
    STATUSES,
    /** A parameter that was sent in a request which was taken. */
    PARAMETERS,
    /** A header of an operation's status that was answered. */
    HEADERS,
    /** A member of a request's body that was sent in a request which was taken. */
    REQUEST_MEMBERS,
    /** A member of an answer's body, by status. */
    RESPONSE_MEMBERS,
    /** A keyword of a parameter or of a place in a body that a value kept, in a request which was taken. */
    KEYWORDS_SATISFIED,
    /** A keyword that a value broke, which was refused with 400, while everything else in the request was in order. */
    KEYWORDS_VIOLATED,
    /** A bound of a parameter or of a place in a body that a value reached, and did not cross, in a request which was taken. */
    BOUNDS_REACHED,
    /** A link of an answer that was followed: its operation was asked with the values that the link gives, and succeeded. */
    LINKS,
    /** An error code that the contract names for a status of an operation, or in a list of codes. */
    ERROR_CODES;

    /** Lower case, such as {@code request members}. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** Whether it can be seen on that side: nobody asks a typed client to go to the bounds of a keyword, and it is the kit that follows links. */
    public boolean isOf(Side side) {
        return side == Side.SERVER || (this != KEYWORDS_VIOLATED && this != BOUNDS_REACHED && this != LINKS);
    }
}
