package dev.cartwright.client;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Too many requests (429): {@link #retryAfter} says how long to wait, where the service does. */
public final class ThrottledException extends RefusedException {
    private static final long serialVersionUID = 1L;

    ThrottledException(String message, Request request, int status, Fault fault, @Nullable Duration retryAfter) {
        super(message, request, status, fault, retryAfter);
    }
}
