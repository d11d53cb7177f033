package dev.cartwright.server.http;

import dev.cartwright.server.domain.FaultException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** What the rules refuse. */
record FaultMapper(FaultResponses responses) implements ExceptionMapper<FaultException> {
    @Override
    public Response toResponse(FaultException fault) {
        return responses.refused(fault).build();
    }
}
