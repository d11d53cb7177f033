package dev.cartwright.client;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The service, or a gateway before it, failed (5xx): nobody knows from this answer whether the work was done. */
public final class ServiceFailedException extends RefusedException {
    private static final long serialVersionUID = 1L;

    ServiceFailedException(String message, Request request, int status, Fault fault, @Nullable Duration retryAfter) {
        super(message, request, status, fault, retryAfter);
    }
}
