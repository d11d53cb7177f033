package dev.cartwright.server.endpoints;

import org.eclipse.jetty.http.HttpStatus;

/** A refusal in OAuth's terms (RFC 6749, section 5.2); the description is written for the caller. */
final class OAuthException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int status;
    private final String error;
    private final String description;

    OAuthException(int status, String error, String description) {
        super(status + " " + error + ": " + description);
        this.status = status;
        this.error = error;
        this.description = description;
    }

    static OAuthException badRequest(String error, String description) {
        return new OAuthException(HttpStatus.BAD_REQUEST_400, error, description);
    }

    static OAuthException invalidRequest(String description) {
        return badRequest("invalid_request", description);
    }

    int status() {
        return status;
    }

    String error() {
        return error;
    }

    String description() {
        return description;
    }
}
