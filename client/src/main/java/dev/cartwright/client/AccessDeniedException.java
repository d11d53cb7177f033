package dev.cartwright.client;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The token is not accepted (401), or does not entitle to this (403): another credential or another customer is needed. */
public final class AccessDeniedException extends RefusedException {
    private static final long serialVersionUID = 1L;

    AccessDeniedException(String message, Request request, int status, Fault fault, @Nullable Duration retryAfter) {
        super(message, request, status, fault, retryAfter);
    }
}
