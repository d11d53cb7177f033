package dev.cartwright.server.http;

import dev.cartwright.server.domain.FaultException;
import java.util.function.Consumer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpHeaderValue;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** How the bodies of all requests arrive and are judged: with the same patience, and within the same rooms (decision 0025). Thread-safe. */
public final class Bodies {
    private final Patience patience;
    private final BodyRoom room;
    private final JudgingRoom judging;

    Bodies(Patience patience, BodyRoom room, JudgingRoom judging) {
        this.patience = patience;
        this.room = room;
        this.judging = judging;
    }

    /** There should be one a process, since its room is a share of the heap. */
    public static Bodies ofThisProcess() {
        return new Bodies(Patience.USUAL, BodyRoom.ofThisProcess(), JudgingRoom.ofThisProcess());
    }

    /** Where all of them are judged. */
    JudgingRoom judging() {
        return judging;
    }

    /**
     * Hands a whole body to one of the two, on whatever thread and without one that waits; a body that is announced as too large is not
     * even begun.
     *
     * <p>Only who begins to read is sent the 100 that some clients wait for.
     *
     * @param largest in bytes
     * @param refuser is told of {@link HttpFault#CONTENT_TOO_LARGE}, {@link HttpFault#REQUEST_TIMEOUT}, {@link HttpFault#UNAVAILABLE}
     *     when there is no room, or that the body did not arrive
     */
    public void collect(Request request, int largest, Consumer<byte[]> taker, Consumer<FaultException> refuser) {
        if (request.getLength() > largest) {
            refuser.accept(HttpFault.CONTENT_TOO_LARGE.exception());
        } else {
            new RequestBody(request, largest, patience, room, taker, refuser).run();
        }
    }

    /** For the last write of a refusal: who was too slow with a body is not waited for again, all others may send what they have begun. */
    public static Callback afterRefusal(int status, Response response, Callback callback) {
        if (status != HttpFault.REQUEST_TIMEOUT.status()) {
            return readingAway(response.getRequest(), callback);
        }
        response.getHeaders().put(HttpHeader.CONNECTION, HttpHeaderValue.CLOSE.asString());
        return callback;
    }

    /** For the last write of a refusal: what the client still sends is read away before the exchange ends. */
    static Callback readingAway(Request request, Callback callback) {
        return Callback.from(new Rest(request, callback)::readAway, callback::failed);
    }
}
