package dev.cartwright.server.domain;

/** What a caller wants to hold of a resource before it is touched, as {@code If-Match} says it (decision 0023). */
@FunctionalInterface
public interface Precondition {

    /** Any state will do. */
    Precondition NONE = tag -> true;

    /** Whether the resource may be touched while this is its tag. */
    boolean allows(String tag);

    /**
     * Refuses to touch what does not have the wanted tag.
     *
     * @throws FaultException when the resource has changed since the caller read it
     */
    default void check(Versioned<?> stored) {
        if (!allows(stored.tag())) {
            throw new FaultException(
                    FaultCode.TAG_STALE,
                    "None of the tags in If-Match is the resource's, which is \"" + stored.tag()
                            + "\"; get the resource again and decide anew.");
        }
    }
}
