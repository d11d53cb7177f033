package dev.cartwright.client;

import java.net.URI;

/**
 * A call on its way: what it is called in messages, and the ids that all of its requests carry.
 *
 * @param earlier what the earlier ones of these have left open
 * @param progress how far its last one is
 */
record Request(
        String method,
        URI uri,
        String requestId,
        String correlationId,
        Repetition repetition,
        Doubt earlier,
        Progress progress) {

    /** How far a request is. */
    enum Progress {
        /** Not sent, or known to have ended. */
        IDLE,
        /** Sent, and not known to have failed. */
        UNDER_WAY
    }

    /** Of a call that begins. */
    Request(String method, URI uri, String requestId, String correlationId, Repetition repetition) {
        this(method, uri, requestId, correlationId, repetition, Doubt.NONE, Progress.IDLE);
    }

    /** From the moment at which it may have reached the service. */
    Request sent() {
        return new Request(method, uri, requestId, correlationId, repetition, earlier, Progress.UNDER_WAY);
    }

    /** The next request of the call, which does not settle what an earlier one left open. */
    Request after(PartnerCenterException failure) {
        Doubt left = failure.mayBeDone() ? Doubt.OPEN : Doubt.NONE;
        return new Request(method, uri, requestId, correlationId, repetition, left, Progress.IDLE);
    }

    /** The one that follows its answer, as long as there are no ids for it. */
    Request followedBy(String nextMethod) {
        return new Request(nextMethod, uri, requestId, correlationId, repetition);
    }

    boolean isUnderWay() {
        return progress == Progress.UNDER_WAY;
    }

    /** What a failure of this request leaves open, with what it leaves open itself. */
    Doubt doubt(Doubt own) {
        if (changesNothing()) {
            return Doubt.NONE;
        }
        return own == Doubt.NONE ? earlier : own;
    }

    /** The call as a person names it. */
    String name() {
        return method + " " + uri;
    }

    boolean changesNothing() {
        return method.equals("GET");
    }
}
