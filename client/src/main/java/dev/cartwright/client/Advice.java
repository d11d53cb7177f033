package dev.cartwright.client;

import java.time.Duration;
import java.util.Optional;

/** The part of a message that says what to do now. */
final class Advice {
    private static final String REPEAT =
            "call again with CallOptions.requestId(…) and this request id, so that nothing is done twice.";
    /** After a write that got no judgement. */
    static final String DOUBT = "It may have been done all the same: " + REPEAT;
    /** After a write whose success came without its content. */
    static final String DONE = "The service reported success: " + REPEAT;

    private Advice() {}

    static String afterRefusal(int status, Optional<Duration> wait) {
        String later = wait.map(duration -> duration.toSeconds() + " s").orElse("a while") + " before the next call.";
        return switch (status) {
            case 401 -> "Check the credential: its token is missing, has expired, or is for another endpoint.";
            case 403 ->
                "Check that the partner may act for this customer, and that the credential is of the kind"
                        + " (App-only or App+User) that this call needs.";
            case 404 ->
                "Check the ids; a cart is gone seven days after it was created. Without a code it may be the endpoint that is wrong.";
            case 408, 429 -> "Wait " + later;
            case 412 -> "Get it again, and make the change there.";
            case 409 -> "Another request is working on this: read it again, then decide.";
            default -> {
                if (status < 400) {
                    yield "Check the endpoint: a redirect is not followed, so that the token goes nowhere else.";
                }
                yield status < 500
                        ? "Correct the request; the same one will be refused again."
                        : "The service failed: wait " + later;
            }
        };
    }

    /** The rest is {@link #DONE} for a write. */
    static String afterUnreadable(boolean changesNothing) {
        return changesNothing
                ? " Check that the endpoint is Partner Center's, and that nothing in between answers for it."
                : "";
    }

    /** The rest is {@link #DOUBT} for a write. */
    static String afterSilence(boolean changesNothing) {
        return changesNothing ? " It changes nothing, so it may be called again." : "";
    }
}
