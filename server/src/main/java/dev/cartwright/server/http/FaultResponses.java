package dev.cartwright.server.http;

import dev.cartwright.server.domain.FaultException;
import jakarta.ws.rs.core.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers faults on Jersey's side and logs them: refusals by their status, failures at error, each with the request's id. */
final class FaultResponses {
    private static final Logger LOG = LoggerFactory.getLogger(FaultResponses.class);

    private final FaultBody body;
    private final CurrentCall current;

    FaultResponses(FaultBody body, CurrentCall current) {
        this.body = body;
        this.current = current;
    }

    Response.ResponseBuilder refused(FaultException fault) {
        LOG.atLevel(FaultBody.level(fault)).log("request {} refused: {}", current.requestId(), body.oneLine(fault));
        return answer(fault);
    }

    /** Our mistake: the caller learns nothing of the cause. */
    Response.ResponseBuilder failed(Throwable cause) {
        LOG.error("request {} failed", current.requestId(), cause);
        return answer(HttpFault.UNEXPECTED.exception());
    }

    /** Nobody's mistake: one line in the log for each request, since many will follow. */
    Response.ResponseBuilder unavailable(Throwable cause) {
        LOG.error("request {} not served: {}", current.requestId(), FaultBody.oneLine(cause));
        return answer(HttpFault.UNAVAILABLE.exception());
    }

    private Response.ResponseBuilder answer(FaultException fault) {
        Response.ResponseBuilder response =
                Response.status(fault.status()).type("application/json").entity(body.of(fault));
        HttpFault.headers(fault.status()).forEach(response::header);
        return response;
    }
}
