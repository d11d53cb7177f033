package dev.cartwright.client;

import java.io.IOException;
import java.net.ProtocolException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/** One request of the JDK's client and its answer, whose body is read whole within a time and a number of bytes. */
final class Exchange {
    private Exchange() {}

    /**
     * The answer, cut when its body broke off, took too long, has an impossible length, or is too long ({@link BoundedBody.TooLongException}).
     * The calling thread waits itself: no thread of a pool that others use has to be free, and an interrupt ends the exchange at once. Of an
     * answer that carries another request's id only the head is read: on its connection they have been mixed up, and it is not used again.
     *
     * @param time from now to the last byte
     * @throws IOException when not even the head of an answer came, or none but a proxy's ({@link ProxyRefusal})
     * @throws InterruptedException also when the exchange failed otherwise on a thread that was interrupted
     */
    static Answer answer(HttpClient http, HttpRequest.Builder request, Duration time, int maxBytes)
            throws IOException, InterruptedException {
        HttpRequest sent = request.timeout(time).build();
        Optional<String> id = sent.headers().firstValue(HeaderText.REQUEST_ID);
        BoundedBody body = new BoundedBody(
                time,
                maxBytes,
                headers -> id.filter(own -> !Answer.isFor(own, headers)).isEmpty());
        Answer answer;
        try {
            HttpResponse<byte[]> whole = http.send(sent, body);
            answer = new Answer(whole.statusCode(), whole.headers().map(), whole.body(), null);
        } catch (IOException e) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            answer = body.cut(ProxyRefusal.orOther(e));
        } catch (IllegalArgumentException e) {
            answer = body.cut(unreadableLength(e));
        } finally {
            body.stop();
        }
        if (answer.status() == ProxyRefusal.PROXY_AUTHENTICATION_REQUIRED) {
            throw new ProxyRefusal(answer.status());
        }
        return answer;
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
