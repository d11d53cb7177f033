package dev.cartwright.client;

import java.io.IOException;
import java.net.ProtocolException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** One request of the JDK's client and its answer, whose body is read whole within a time and a number of bytes. */
final class Exchange {
    private Exchange() {}

    /**
     * The answer, cut when its body broke off, took too long, has an impossible length, or is too long ({@link BoundedBody.TooLongException}).
     *
     * <p>The request has a thread of its client's own, since the JDK looks up a name on the thread that sends, without end: so the time and an
     * interrupt end the wait whatever the request is doing, and no pool that others use has to have a thread free. The JDK's own time for a
     * request is not used: it calls what was sent through a tunnel unconnected at times.
     *
     * <p>Of an answer that carries another request's id only the head is read: on its connection they have been mixed up, and it is not used
     * again.
     *
     * @param time from now to the last byte
     * @throws IOException when not even the head of an answer came, or none but a proxy's ({@link ProxyRefusal})
     * @throws InterruptedException also when the exchange failed otherwise on a thread that was interrupted
     */
    static Answer answer(HttpClient http, HttpRequest.Builder request, Duration time, int maxBytes)
            throws IOException, InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        HttpRequest sent = request.build();
        Optional<String> id = sent.headers().firstValue(HeaderText.REQUEST_ID);
        BoundedBody body = new BoundedBody(
                maxBytes,
                headers -> id.filter(own -> !Answer.isFor(own, headers)).isEmpty());
        FutureTask<HttpResponse<byte[]>> sending = new FutureTask<>(() -> http.send(sent, body));
        http.executor().orElseThrow().execute(sending);
        Answer answer;
        try {
            HttpResponse<byte[]> whole = sending.get(time.toNanos(), TimeUnit.NANOSECONDS);
            answer = new Answer(whole.statusCode(), whole.headers().map(), whole.body(), null);
        } catch (TimeoutException e) {
            answer = body.cut(new HttpTimeoutException("no whole answer within " + time));
        } catch (ExecutionException e) {
            answer = body.cut(reason(e));
        } finally {
            sending.cancel(true);
            body.stop();
        }
        if (answer.status() == ProxyRefusal.PROXY_AUTHENTICATION_REQUIRED) {
            throw new ProxyRefusal(answer.status());
        }
        return answer;
    }

    /** @throws InterruptedException if it failed on the calling thread's interrupt */
    private static IOException reason(ExecutionException failure) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        Throwable problem = failure.getCause();
        if (problem instanceof IOException known) {
            return ProxyRefusal.orOther(known);
        }
        if (problem instanceof IllegalArgumentException number) {
            return unreadableLength(number);
        }
        throw Rethrown.of(failure);
    }

    /**
     * The JDK's for a Content-Length that is no number; another such exception is a fault of this program. The JDK uses that connection no
     * more, and closes it with its client only.
     */
    private static IOException unreadableLength(IllegalArgumentException problem) {
        if (!(problem instanceof NumberFormatException) && !(problem.getCause() instanceof NumberFormatException)) {
            throw problem;
        }
        IOException protocol = new ProtocolException("the length of the answer is no number");
        protocol.initCause(problem);
        return protocol;
    }
}
