package dev.cartwright.client;

import java.time.Duration;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** There is no token; the call that needed it makes a {@link CredentialException} of this. */
final class TokenFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final Kind kind;
    private final String brief;
    private final @Nullable Duration wait;

    private enum Kind {
        LASTING,
        PASSING,
        INTERRUPTED,
        LATE
    }

    private TokenFailure(String message, @Nullable Throwable cause, Kind kind, String brief, @Nullable Duration wait) {
        super(message, cause);
        this.kind = kind;
        this.brief = brief;
        this.wait = wait;
    }

    private static TokenFailure of(Kind kind, String message, @Nullable Throwable cause) {
        return new TokenFailure(message, cause, kind, message, null);
    }

    /** The same would be refused again. */
    static TokenFailure lasting(String message) {
        return of(Kind.LASTING, message, null);
    }

    /** The same would happen again, for that reason. */
    static TokenFailure lasting(String message, @Nullable Throwable cause) {
        return of(Kind.LASTING, message, cause);
    }

    /** It may go well a little later. */
    static TokenFailure passing(String message, @Nullable Throwable cause) {
        return of(Kind.PASSING, message, cause);
    }

    /** The time of the call that asked was over; another may have more. */
    static TokenFailure late(String message, @Nullable Throwable cause) {
        return of(Kind.LATE, message, cause);
    }

    static TokenFailure interrupted() {
        return of(Kind.INTERRUPTED, "the calling thread was interrupted.", null);
    }

    /**
     * The provider's word, which it would repeat.
     *
     * @param brief without its description
     */
    static TokenFailure refused(String message, String brief) {
        return new TokenFailure(message, null, Kind.LASTING, brief, null);
    }

    /**
     * The provider's word, for now.
     *
     * @param brief without its description
     * @param wait what it asks for
     */
    static TokenFailure postponed(String message, String brief, Optional<Duration> wait) {
        return new TokenFailure(message, null, Kind.PASSING, brief, wait.orElse(null));
    }

    boolean isPassing() {
        return kind == Kind.PASSING || kind == Kind.LATE;
    }

    /** Whether any other call that had asked at that time would have been told the same. */
    static boolean isEverybodys(RuntimeException failure) {
        return !isOfAnInterrupt(failure) && !(failure instanceof TokenFailure ours && ours.kind == Kind.LATE);
    }

    /** Whether an interrupt has ended the one call that asked; a source of one's own may have made another exception of it. */
    static boolean isOfAnInterrupt(RuntimeException failure) {
        return Thread.currentThread().isInterrupted()
                || (failure instanceof TokenFailure ours && ours.kind == Kind.INTERRUPTED)
                || isCausedByAnInterrupt(failure);
    }

    private static boolean isCausedByAnInterrupt(Throwable failure) {
        Set<Throwable> known = Collections.newSetFromMap(new IdentityHashMap<>());
        for (Throwable cause = failure; cause != null && known.add(cause); cause = cause.getCause()) {
            if (cause instanceof InterruptedException) {
                return true;
            }
        }
        return false;
    }

    /** For the log. */
    String brief() {
        return brief;
    }

    /** What the provider asks to wait for. */
    Optional<Duration> wanted() {
        return Optional.ofNullable(wait);
    }
}
