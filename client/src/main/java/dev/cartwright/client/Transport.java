package dev.cartwright.client;

import dev.cartwright.client.generated.ApiClient;
import dev.cartwright.client.generated.ApiResponse;
import dev.cartwright.client.generated.Pair;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.client.WebTarget;
import jakarta.ws.rs.core.GenericType;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What the generated API classes call: exactly one HTTP request a call, its answer read whole within the request
 * timeout, and every failure one of ours. The generated code decides method, path, query and type, nothing else.
 */
final class Transport extends ApiClient implements AutoCloseable {
    private final Settings settings;
    private final Supplier<String> newId;
    private final WireFormat format = new WireFormat();
    private final Failures failures;
    private final Client client;

    Transport(Settings settings, Clock clock, Supplier<String> newId) {
        this.settings = settings;
        this.newId = newId;
        this.failures = new Failures(format, clock, settings.requestTimeout());
        this.client = HttpStack.client(settings);
    }

    /** None: the generated constructor asks before our settings are there, and ours needs none of its features. */
    @Override
    protected @Nullable Client buildHttpClient() {
        return null;
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
        WebTarget target = client.target(settings.endpoint() + path);
        for (Pair pair : queryParams) {
            target = target.queryParam(pair.getName(), escapeString(pair.getValue()));
        }
        Entity<byte[]> entity = body == null ? null : Entity.entity(format.write(body), contentType);
        Attempt attempt = new Attempt(method, target.getUri(), newId.get(), newId.get());
        String token = FixedToken.checked(settings.credential().token());
        Secret secret = new Secret(token);

        Answer answer = send(attempt, request(target.request(accept), attempt, token), entity);

        if (!answer.isSuccess()) {
            throw failures.refused(attempt, answer, secret);
        }
        try {
            if (answer.cut() != null) {
                throw answer.cut();
            }
            T value = format.read(answer.body(), returnType);
            return new ApiResponse<>(answer.status(), answer.headers(), value);
        } catch (IOException e) {
            throw failures.unreadable(attempt, answer, secret, e);
        }
    }

    private Invocation.Builder request(Invocation.Builder request, Attempt attempt, String token) {
        request.header("Authorization", "Bearer " + token)
                .header("MS-RequestId", attempt.requestId())
                .header("MS-CorrelationId", attempt.correlationId())
                .header("X-Locale", settings.locale())
                .header("MS-PartnerCenter-Client", "Cartwright Java client");
        if (settings.applicationName() != null) {
            request.header("MS-PartnerCenter-Application", settings.applicationName());
        }
        return request;
    }

    private Answer send(Attempt attempt, Invocation.Builder request, @Nullable Entity<byte[]> entity) {
        long start = System.nanoTime();
        Response response;
        try {
            response = entity == null ? request.method(attempt.method()) : request.method(attempt.method(), entity);
        } catch (ProcessingException e) {
            Throwable problem = e.getCause() == null ? e : e.getCause();
            if (problem instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            throw failures.unreachable(attempt, problem);
        }
        try (response) {
            return read(response, settings.requestTimeout().toNanos() - (System.nanoTime() - start));
        }
    }

    /** The JDK's own timeout ends when the head has arrived; a body that stalls is closed from outside. */
    private static Answer read(Response response, long nanosLeft) {
        CompletableFuture<Void> timer = new CompletableFuture<>();
        CompletableFuture<Void> closing = timer.thenRunAsync(response::close);
        timer.completeOnTimeout(null, nanosLeft, TimeUnit.NANOSECONDS);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        IOException cut = null;
        try (InputStream in = response.readEntity(InputStream.class)) {
            byte[] chunk = new byte[8192];
            for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
                body.write(chunk, 0, count);
            }
        } catch (IOException e) {
            cut = e;
        } finally {
            timer.cancel(false);
            closing.cancel(false);
        }
        return new Answer(response.getStatus(), response.getStringHeaders(), body.toByteArray(), cut);
    }

    @Override
    public void close() {
        client.close();
    }
}
