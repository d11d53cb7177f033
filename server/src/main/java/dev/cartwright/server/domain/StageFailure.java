package dev.cartwright.server.domain;

import java.util.concurrent.CompletionException;

/** What a stage has failed with: the stages that follow on it hear of that in a wrapping. */
public final class StageFailure {
    private StageFailure() {}

    /** The failure as it was thrown. */
    public static Throwable unwrapped(Throwable failure) {
        Throwable cause = failure instanceof CompletionException ? failure.getCause() : null;
        return cause == null ? failure : cause;
    }
}
