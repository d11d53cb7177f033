package dev.cartwright.server.http;

import dev.cartwright.server.identity.Caller;
import java.util.Optional;
import org.eclipse.jetty.server.Request;

/** The caller of a request, where somebody has looked before the gate does. */
final class KnownCaller {
    private static final String ATTRIBUTE = KnownCaller.class.getName();

    private KnownCaller() {}

    static void note(Request request, Caller caller) {
        request.setAttribute(ATTRIBUTE, caller);
    }

    /** Before the request waits: its token may end meanwhile. */
    static void forget(Request request) {
        request.removeAttribute(ATTRIBUTE);
    }

    static Optional<Caller> of(Request request) {
        return request.getAttribute(ATTRIBUTE) instanceof Caller caller ? Optional.of(caller) : Optional.empty();
    }
}
