package dev.cartwright.conformance.target;

import java.io.UncheckedIOException;
import java.net.URI;

/** A client under test; one connection to one endpoint. Calls come one at a time. */
public interface ClientUnderTest extends AutoCloseable {

    /**
     * Makes one call; a failure of the call is an outcome, not an exception. A call that takes too long is interrupted,
     * and the client closed.
     *
     * @throws UncheckedIOException if the client itself cannot be talked to
     */
    Outcome call(Call call);

    @Override
    void close();

    /** Makes clients for an endpoint. */
    interface Factory {

        /** What reports call the client. */
        String name();

        /** A fresh client that sends this bearer token to this endpoint; one case after the other is asked of it. */
        ClientUnderTest connect(URI endpoint, String token);
    }
}
