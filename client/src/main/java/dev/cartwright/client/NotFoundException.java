package dev.cartwright.client;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** There is no such cart or order (404), or none any more; a cart is gone seven days after it was created. */
public final class NotFoundException extends RefusedException {
    private static final long serialVersionUID = 1L;

    NotFoundException(String message, Request request, int status, Fault fault, @Nullable Duration retryAfter) {
        super(message, request, status, fault, retryAfter);
    }
}
