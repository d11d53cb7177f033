package dev.cartwright.server.http;

import dev.cartwright.server.domain.StoreUnavailableException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** A store that cannot be had just now: the caller is told when to come again. */
final class UnavailableMapper implements ExceptionMapper<StoreUnavailableException> {
    private final FaultResponses responses;

    UnavailableMapper(FaultResponses responses) {
        this.responses = responses;
    }

    @Override
    public Response toResponse(StoreUnavailableException failure) {
        return responses.unavailable(failure).build();
    }
}
