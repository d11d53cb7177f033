package dev.cartwright.client;

import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.client.Client;
import jakarta.ws.rs.client.Entity;
import jakarta.ws.rs.client.Invocation;
import jakarta.ws.rs.core.HttpHeaders;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Duration;
import java.util.stream.Collectors;
import org.glassfish.jersey.client.ClientProperties;
import org.jspecify.annotations.Nullable;

/** Sends exactly one HTTP request each time, reads its answer whole within the time given, and makes every failure one of ours. */
final class Transport implements AutoCloseable {
    private final Settings settings;
    private final WireFormat format;
    private final Failures failures;
    /** None once closed: Java 17 cannot close the HTTP client below, whose thread and connections end when it is garbage. */
    private volatile @Nullable Client client;

    Transport(Settings settings, WireFormat format, Failures failures) {
        this.settings = settings;
        this.format = format;
        this.failures = failures;
        this.client = HttpStack.client(settings);
    }

    /** Where the request goes; the generated code has escaped what it holds. */
    URI uri(Prepared<?> call) {
        String query = call.query().stream()
                .map(pair -> pair.getName() + "=" + pair.getValue())
                .collect(Collectors.joining("&"));
        return URI.create(settings.endpoint() + call.path() + (query.isEmpty() ? "" : "?" + query));
    }

    /** @throws PartnerCenterException whatever it is that brings no result */
    <T> Response<T> send(Prepared<T> call, Request request, String token, Duration timeout) {
        Secret secret = new Secret(token);
        Invocation.Builder builder = open(request).target(request.uri()).request(call.accept());
        builder.property(ClientProperties.READ_TIMEOUT, (int) timeout.toMillis());
        putHeaders(builder, call, request, token);

        Answer answer = answer(call, request, builder, timeout, secret);
        LoggedHeaders.log(request, answer, secret);

        if (!answer.isFor(request)) {
            throw Failures.anothers(request, answer);
        }
        if (answer.cut() instanceof BoundedBody.TooLongException tooLong) {
            throw Failures.tooLong(request, answer, tooLong);
        }
        if (!answer.isSuccess()) {
            throw failures.refused(request, answer, secret);
        }
        IOException cut = answer.cut();
        if (cut != null) {
            throw failures.cut(request, answer, secret, cut);
        }
        try {
            T value = format.read(answer.body(), call.type());
            return new Response<>(
                    answer.status(), answer.headers(), request.requestId(), request.correlationId(), value);
        } catch (IOException e) {
            throw failures.unreadable(request, answer, secret, e);
        }
    }

    private void putHeaders(Invocation.Builder builder, Prepared<?> call, Request request, String token) {
        call.headers().forEach(builder::header);
        builder.header(HttpHeaders.AUTHORIZATION, "Bearer " + token)
                .header(HeaderText.REQUEST_ID, request.requestId())
                .header(HeaderText.CORRELATION_ID, request.correlationId())
                .header(HeaderText.LOCALE, settings.locale())
                .header(HttpHeaders.ACCEPT_ENCODING, Answer.IDENTITY)
                .header("MS-PartnerCenter-Client", "Cartwright Java client");
        if (settings.applicationName() != null) {
            builder.header("MS-PartnerCenter-Application", settings.applicationName());
        }
    }

    private static Answer answer(
            Prepared<?> call, Request request, Invocation.Builder builder, Duration timeout, Secret secret) {
        byte[] body = call.body();
        try (jakarta.ws.rs.core.Response response = body == null
                ? builder.method(request.method())
                : builder.method(request.method(), Entity.entity(body, call.contentType()))) {
            return read(response);
        } catch (ProcessingException e) {
            Throwable problem = e.getCause() == null ? e : e.getCause();
            if (problem instanceof InterruptedException) {
                Thread.currentThread().interrupt();
            }
            if (Silence.isOne(problem)) {
                throw Silence.after(request, problem, timeout, secret);
            }
            if (problem instanceof Error fault) {
                throw fault;
            }
            throw problem instanceof RuntimeException fault ? fault : e;
        }
    }

    /** As it came: readEntity would look for a reader of bodies each time. */
    private static Answer read(jakarta.ws.rs.core.Response response) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        @Nullable IOException cut = null;
        try {
            ((InputStream) response.getEntity()).transferTo(body);
        } catch (IOException e) {
            cut = e;
        }
        return new Answer(response.getStatus(), response.getStringHeaders(), body.toByteArray(), cut);
    }

    boolean isClosed() {
        return client == null;
    }

    private Client open(Request request) {
        Client open = client;
        if (open == null) {
            throw Silence.closed(request);
        }
        return open;
    }

    /** Jersey's own close would end the calls that are under way, though not their requests. */
    @Override
    public void close() {
        client = null;
    }
}
