package dev.cartwright.server.http;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** Everything else is our fault. */
record UnexpectedMapper(FaultResponses responses) implements ExceptionMapper<Throwable> {
    @Override
    public Response toResponse(Throwable failure) {
        return responses.failed(failure).build();
    }
}
