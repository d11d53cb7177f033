package dev.cartwright.server.http;

import dev.cartwright.server.domain.StoreUnavailableException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** A store that cannot be had just now: the caller is told when to come again. */
record UnavailableMapper(FaultResponses responses) implements ExceptionMapper<StoreUnavailableException> {
    @Override
    public Response toResponse(StoreUnavailableException failure) {
        return responses.unavailable(failure).build();
    }
}
