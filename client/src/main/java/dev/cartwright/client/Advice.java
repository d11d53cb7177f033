package dev.cartwright.client;

import java.time.Duration;
import java.util.Optional;

/** The part of a message that says what to do now. */
final class Advice {
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

    /** A write has {@link Doubt#DONE}. */
    static String afterUnreadable(Request request) {
        return request.changesNothing()
                ? " Check that the endpoint is Partner Center's, and that nothing in between answers for it."
                : "";
    }

    /** A write has {@link Doubt#OPEN}. */
    static String afterSilence(Request request) {
        return request.changesNothing() ? " It changes nothing, so it may be called again." : "";
    }
}
