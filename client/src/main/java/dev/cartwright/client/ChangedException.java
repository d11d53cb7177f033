package dev.cartwright.client;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Somebody else has changed what was to be changed (412, or 400 with code 2055): get it again, and make the change there. */
public final class ChangedException extends RefusedException {
    private static final long serialVersionUID = 1L;

    ChangedException(String message, Request request, int status, Fault fault, @Nullable Duration retryAfter) {
        super(message, request, status, fault, retryAfter);
    }
}
