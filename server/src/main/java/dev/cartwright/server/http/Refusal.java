package dev.cartwright.server.http;

import dev.cartwright.server.domain.FaultException;
import org.eclipse.jetty.http.HttpField;

/** A refusal whose answer carries a header of its own. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient FaultException fault;
    private final transient HttpField header;

    Refusal(FaultException fault, HttpField header) {
        super(fault.getMessage(), fault);
        this.fault = fault;
        this.header = header;
    }

    FaultException fault() {
        return fault;
    }

    HttpField header() {
        return header;
    }
}
