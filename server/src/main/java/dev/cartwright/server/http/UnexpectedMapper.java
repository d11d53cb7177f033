package dev.cartwright.server.http;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** Everything else is our fault. */
final class UnexpectedMapper implements ExceptionMapper<Throwable> {
    private final FaultResponses responses;

    UnexpectedMapper(FaultResponses responses) {
        this.responses = responses;
    }

    @Override
    public Response toResponse(Throwable failure) {
        return responses.failed(failure).build();
    }
}
