package dev.cartwright.client;

import jakarta.ws.rs.ProcessingException;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.concurrent.Future;
import org.glassfish.jersey.client.ClientProperties;
import org.glassfish.jersey.client.ClientRequest;
import org.glassfish.jersey.client.ClientResponse;
import org.glassfish.jersey.client.spi.AsyncConnectorCallback;
import org.glassfish.jersey.client.spi.Connector;
import org.glassfish.jersey.message.internal.Statuses;

/**
 * Jersey over the JDK's client. Jersey's own such connector hands out the JDK's stream of a body, on which Java 17 swallows an interrupt and
 * knows no end of time or bytes.
 */
final class JdkConnector implements Connector {
    private final HttpClient http;
    private final int maxBytes;

    /** @param maxBytes of a response body */
    JdkConnector(HttpClient http, int maxBytes) {
        this.http = http;
        this.maxBytes = maxBytes;
    }

    /** @throws ProcessingException whose cause says why there is no answer; the entity of one that was cut ends with the reason */
    @Override
    public ClientResponse apply(ClientRequest request) {
        try {
            Duration time = Duration.ofMillis(request.resolveProperty(ClientProperties.READ_TIMEOUT, 0));
            Answer answer = Exchange.answer(http, sendable(request), time, maxBytes);
            ClientResponse response = new ClientResponse(Statuses.from(answer.status()), request);
            answer.headers().forEach((name, values) -> response.getHeaders().addAll(name, values));
            response.setEntityStream(entity(answer));
            return response;
        } catch (IOException | InterruptedException e) {
            throw new ProcessingException(e);
        }
    }

    private static HttpRequest.Builder sendable(ClientRequest request) throws IOException {
        HttpRequest.BodyPublisher body = HttpRequest.BodyPublishers.noBody();
        if (request.hasEntity()) {
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            request.setStreamProvider(length -> written);
            request.writeEntity();
            body = HttpRequest.BodyPublishers.ofByteArray(written.toByteArray());
        }
        HttpRequest.Builder sendable = HttpRequest.newBuilder(request.getUri()).method(request.getMethod(), body);
        request.getRequestHeaders().forEach((name, values) -> values.forEach(value -> sendable.header(name, value)));
        return sendable;
    }

    private static InputStream entity(Answer answer) {
        InputStream received = new ByteArrayInputStream(answer.body());
        IOException cut = answer.cut();
        return cut == null ? received : new SequenceInputStream(received, new Cut(cut));
    }

    /** The end of a body that has none. */
    private static final class Cut extends InputStream {
        private final IOException reason;

        Cut(IOException reason) {
            this.reason = reason;
        }

        @Override
        public int read() throws IOException {
            throw reason;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            throw reason;
        }
    }

    @Override
    public Future<?> apply(ClientRequest request, AsyncConnectorCallback callback) {
        throw new UnsupportedOperationException("Whoever does not wait has a thread of ours that does.");
    }

    @Override
    public String getName() {
        return "java.net.http";
    }

    @Override
    public void close() {}
}
