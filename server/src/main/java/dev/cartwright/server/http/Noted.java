package dev.cartwright.server.http;

import java.util.Optional;
import org.eclipse.jetty.server.Request;

/** What the gate has noted on a request for those who look at it when it has been answered. */
public enum Noted {
    OPERATION,
    PARTNER,
    CUSTOMER;

    private final String attribute = Noted.class.getName() + "." + name();

    /** Absent when the request was refused before this was known. */
    public Optional<String> on(Request request) {
        return request.getAttribute(attribute) instanceof String value ? Optional.of(value) : Optional.empty();
    }

    void note(Request request, String value) {
        request.setAttribute(attribute, value);
    }
}
