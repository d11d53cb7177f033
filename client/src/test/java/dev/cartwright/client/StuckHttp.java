package dev.cartwright.client;

import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.SubmissionPublisher;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/** Looks up a name before it sends anything, or is about to tell of an answer, and heeds neither time nor interrupt meanwhile: as the JDK does. */
final class StuckHttp extends HttpClient implements AutoCloseable {
    private final HttpClient other = HttpStack.http(Duration.ofSeconds(5)).build();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch found = new CountDownLatch(1);
    private Optional<String> answer = Optional.empty();

    void awaitBegun() throws InterruptedException {
        begun.await();
    }

    boolean isBegun() {
        return begun.getCount() == 0;
    }

    /** It is answered, but its caller is not told. */
    StuckHttp answers(String body) {
        answer = Optional.of(body);
        return this;
    }

    /** The name is found. */
    @Override
    public void close() {
        found.countDown();
    }

    @Override
    public <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler)
            throws InterruptedException {
        answer.ifPresent(body -> play(body, handler));
        begun.countDown();
        while (found.getCount() > 0) {
            try {
                found.await();
            } catch (InterruptedException e) {
                continue;
            }
        }
        throw new InterruptedException();
    }

    private void play(String body, HttpResponse.BodyHandler<?> handler) {
        HttpResponse.BodySubscriber<?> subscriber = handler.apply(new Head());
        SubmissionPublisher<List<ByteBuffer>> publisher = new SubmissionPublisher<>(Runnable::run, 1);
        publisher.subscribe(subscriber);
        publisher.submit(List.of(ByteBuffer.wrap(body.getBytes(StandardCharsets.UTF_8))));
        publisher.close();
    }

    /** Of a success. */
    private static final class Head implements HttpResponse.ResponseInfo {
        @Override
        public int statusCode() {
            return 200;
        }

        @Override
        public HttpHeaders headers() {
            return HttpHeaders.of(Map.of(), (name, value) -> true);
        }

        @Override
        public Version version() {
            return Version.HTTP_1_1;
        }
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(HttpRequest request, HttpResponse.BodyHandler<T> handler) {
        throw new UnsupportedOperationException();
    }

    @Override
    public <T> CompletableFuture<HttpResponse<T>> sendAsync(
            HttpRequest request, HttpResponse.BodyHandler<T> handler, HttpResponse.PushPromiseHandler<T> promises) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Executor> executor() {
        return other.executor();
    }

    @Override
    public Optional<Duration> connectTimeout() {
        return other.connectTimeout();
    }

    @Override
    public Optional<CookieHandler> cookieHandler() {
        return other.cookieHandler();
    }

    @Override
    public Redirect followRedirects() {
        return other.followRedirects();
    }

    @Override
    public Optional<ProxySelector> proxy() {
        return other.proxy();
    }

    @Override
    public SSLContext sslContext() {
        return other.sslContext();
    }

    @Override
    public SSLParameters sslParameters() {
        return other.sslParameters();
    }

    @Override
    public Optional<Authenticator> authenticator() {
        return other.authenticator();
    }

    @Override
    public Version version() {
        return other.version();
    }
}
