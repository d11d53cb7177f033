package dev.cartwright.client;

import dev.cartwright.client.generated.ApiClient;
import dev.cartwright.client.generated.ApiResponse;
import dev.cartwright.client.generated.Pair;
import jakarta.ws.rs.core.GenericType;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the generated API classes call. They decide method, path, query and type, nothing else: nothing is sent here. */
final class Preparation extends ApiClient {
    private final WireFormat format;

    Preparation(WireFormat format) {
        this.format = format;
    }

    @Override
    @SuppressWarnings("rawtypes") // the generated signature
    public <T> ApiResponse<T> invokeAPI(
            String operation,
            String path,
            String method,
            List<Pair> queryParams,
            @Nullable Object body,
            Map<String, String> headerParams,
            Map<String, String> cookieParams,
            Map<String, Object> formParams,
            String accept,
            String contentType,
            String[] authNames,
            GenericType<T> returnType,
            boolean isBodyNullable,
            Map<String, GenericType> errorTypes) {
        return new Prepared<>(
                method,
                path,
                queryParams.stream()
                        .map(pair -> new Pair(pair.getName(), escapeString(pair.getValue())))
                        .toList(),
                headerParams,
                body == null ? null : format.write(body),
                accept,
                contentType,
                returnType);
    }
}
