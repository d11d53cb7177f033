package dev.cartwright.server.identity;

/** A stored key is none that tokens can be signed with; the message names it. */
public final class UnusableKeyException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableKeyException(String id, Throwable cause) {
        super("the store's signing key " + id + " is none", cause);
    }
}
