package dev.cartwright.client;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Another request is working on the same, or its state does not allow this (409): read it again, then decide. */
public final class ConflictException extends RefusedException {
    private static final long serialVersionUID = 1L;

    ConflictException(String message, Request request, int status, Fault fault, @Nullable Duration retryAfter) {
        super(message, request, status, fault, retryAfter);
    }
}
