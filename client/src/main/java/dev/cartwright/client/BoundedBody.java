package dev.cartwright.client;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Receives one answer: its head, and as much of its body as comes before it is stopped, within a number of bytes. Thread-safe. */
final class BoundedBody implements HttpResponse.BodyHandler<byte[]>, HttpResponse.BodySubscriber<byte[]> {
    private final int maxBytes;
    private final Predicate<Map<String, List<String>>> isOurs;
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();
    private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
    private volatile HttpResponse.@Nullable ResponseInfo head;
    private volatile Flow.@Nullable Subscription subscription;

    /** @param isOurs judges an answer by its headers; of one that is another call's no byte is taken, and its connection is closed */
    BoundedBody(int maxBytes, Predicate<Map<String, List<String>>> isOurs) {
        this.maxBytes = maxBytes;
        this.isOurs = isOurs;
    }

    /** A body that is longer than its reader allows; the rest of it is not read. */
    static final class TooLongException extends IOException {
        private static final long serialVersionUID = 1L;

        TooLongException(int maxBytes) {
            super("longer than " + maxBytes + " bytes");
        }
    }

    @Override
    public HttpResponse.BodySubscriber<byte[]> apply(HttpResponse.ResponseInfo info) {
        head = info;
        if (!isOurs.test(info.headers().map())) {
            whole.completeExceptionally(new IOException("the answer is another call's"));
        }
        return this;
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return whole;
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
        subscription = given;
        if (whole.isCompletedExceptionally()) {
            given.cancel();
        } else {
            given.request(Long.MAX_VALUE);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            if (buffer.remaining() > maxBytes - received.size()) {
                whole.completeExceptionally(new TooLongException(maxBytes));
                stop();
                return;
            }
            byte[] bytes = new byte[buffer.remaining()];
            buffer.get(bytes);
            received.writeBytes(bytes);
        }
    }

    @Override
    public void onError(Throwable problem) {
        whole.completeExceptionally(problem);
    }

    @Override
    public void onComplete() {
        whole.complete(received.toByteArray());
    }

    /** Takes no more; a connection on which more could come is closed. */
    void stop() {
        whole.cancel(false);
        Flow.Subscription open = subscription;
        if (open != null && whole.isCompletedExceptionally()) {
            open.cancel();
        }
    }

    /**
     * What came of the answer before that happened.
     *
     * @throws IOException the same, when not even a head came
     */
    Answer cut(IOException problem) throws IOException {
        HttpResponse.ResponseInfo known = head;
        if (known == null) {
            throw problem;
        }
        return new Answer(known.statusCode(), known.headers().map(), received.toByteArray(), reason(problem));
    }

    /** The JDK wraps what we have ended a body with. */
    private static IOException reason(IOException problem) {
        for (Throwable cause = problem; cause != null; cause = cause.getCause()) {
            if (cause instanceof TooLongException tooLong) {
                return tooLong;
            }
        }
        return problem;
    }
}
