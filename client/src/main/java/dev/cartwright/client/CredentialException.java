package dev.cartwright.client;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * No token could be had: no request was sent to Partner Center, or no further one. The message says what the token endpoint answered; what a
 * {@link Credential} of your own has thrown is the cause.
 */
public final class CredentialException extends PartnerCenterException {
    private static final long serialVersionUID = 1L;

    private final boolean retryable;
    private final @Nullable Duration retryAfter;

    CredentialException(TokenFailure failure, Request request) {
        super("No token for " + request.name() + ": " + failure.getMessage(), cause(failure), request, Doubt.NONE);
        retryable = failure.isPassing();
        retryAfter = failure.wanted().orElse(null);
    }

    private static @Nullable Throwable cause(TokenFailure failure) {
        return failure.getCause();
    }

    /** True when the token endpoint was busy, failed, or did not answer; false when it refused the credential, or one of your own failed. */
    @Override
    public boolean retryable() {
        return retryable;
    }

    /** The wait that the token endpoint asks for (Retry-After); the client heeds it when it asks again. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
