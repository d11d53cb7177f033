package dev.cartwright.client;

import jakarta.ws.rs.core.HttpHeaders;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An answer with what came around it.
 *
 * @param status the HTTP status: 200, 201 or another of the success statuses (2xx)
 * @param headers as they came
 * @param requestId the MS-RequestId that was sent; Microsoft's support asks for it
 * @param correlationId the MS-CorrelationId that was sent
 * @param value what was answered
 */
public record Response<T>(
        int status, Map<String, List<String>> headers, String requestId, String correlationId, T value) {

    public Response {
        headers = headers.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
    }

    /** Without headers and value, which may hold anything. */
    @Override
    public String toString() {
        return "Response[" + status + ", request id " + requestId + ", correlation id " + correlationId + "]";
    }

    /** The first value of a header, by its name in any casing. */
    public Optional<String> header(String name) {
        return HeaderText.first(headers, name);
    }

    /**
     * The ETag as it came, for a change that is to be made only if nobody else made one: {@link CartById#ifMatch},
     * {@link OrderById#ifMatch}. The service need not send it, and a weak one ({@code W/}) is of no use there.
     */
    public Optional<String> tag() {
        return header(HttpHeaders.ETAG);
    }
}
