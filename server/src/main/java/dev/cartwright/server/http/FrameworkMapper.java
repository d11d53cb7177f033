package dev.cartwright.server.http;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;

/** What Jersey itself refuses; without this mapper its refusals would count as failures of ours. */
final class FrameworkMapper implements ExceptionMapper<WebApplicationException> {
    private final FaultResponses responses;

    FrameworkMapper(FaultResponses responses) {
        this.responses = responses;
    }

    @Override
    public Response toResponse(WebApplicationException refusal) {
        int status = refusal.getResponse().getStatus();
        return status >= HttpFault.UNEXPECTED.status()
                ? responses.failed(refusal).build()
                : responses.refused(HttpFault.ofStatus(status).exception()).build();
    }
}
