package dev.cartwright.client;

import java.net.Authenticator;
import java.net.CookieHandler;
import java.net.ProxySelector;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/** Looks up a name before it sends anything, and heeds neither time nor interrupt meanwhile: as the JDK does. */
final class StuckHttp extends HttpClient implements AutoCloseable {
    private final HttpClient other = HttpStack.http(Duration.ofSeconds(5)).build();
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch found = new CountDownLatch(1);

    void awaitBegun() throws InterruptedException {
        begun.await();
    }

    boolean isBegun() {
        return begun.getCount() == 0;
    }

    /** The name is found. */
    @Override
    public void close() {
        found.countDown();
    }

    @Override
    public <T> HttpResponse<T> send(HttpRequest request, HttpResponse.BodyHandler<T> handler)
            throws InterruptedException {
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
