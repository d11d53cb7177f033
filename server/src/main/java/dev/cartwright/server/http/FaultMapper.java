package dev.cartwright.server.http;

import dev.cartwright.server.domain.FaultException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** What the rules refuse. */
final class FaultMapper implements ExceptionMapper<FaultException> {
    private final FaultResponses responses;

    FaultMapper(FaultResponses responses) {
        this.responses = responses;
    }

    @Override
    public Response toResponse(FaultException fault) {
        return responses.refused(fault).build();
    }
}
