package example;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.util.UUID;

/** The ids come back as they were sent, or new. */
final class ServiceHeaders implements ContainerResponseFilter {
    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        for (String name : new String[] {"MS-RequestId", "MS-CorrelationId"}) {
            String sent = request.getHeaderString(name);
            response.getHeaders()
                    .putSingle(name, sent == null ? UUID.randomUUID().toString() : sent);
        }
        response.getHeaders()
                .putSingle(
                        "MS-CV", UUID.randomUUID().toString().replace("-", "").substring(0, 16) + ".0");
        response.getHeaders().putSingle("MS-ServerId", "example");
    }
}
