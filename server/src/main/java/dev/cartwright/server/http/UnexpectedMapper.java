package dev.cartwright.server.http;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.EofException;

/** Everything else: a body that did not arrive, or not whole, is the caller's fault, the rest is ours. */
record UnexpectedMapper(FaultResponses responses) implements ExceptionMapper<Throwable> {
    @Override
    public Response toResponse(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof TimeoutException) {
                return responses.refused(HttpFault.REQUEST_TIMEOUT.exception()).build();
            }
            if (cause instanceof EofException) {
                return responses.refused(HttpFault.BAD_REQUEST.exception()).build();
            }
            if (cause instanceof HttpException http && http.getCode() < HttpFault.UNEXPECTED.status()) {
                return responses
                        .refused(HttpFault.ofStatus(http.getCode()).exception())
                        .build();
            }
        }
        return responses.failed(failure).build();
    }
}
