package dev.cartwright.conformance.mutants;

import dev.cartwright.conformance.reference.ReferenceServer;
import dev.cartwright.conformance.target.ServerUnderTest;
import dev.cartwright.conformance.wire.WireClient;
import dev.cartwright.conformance.wire.WireServer;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;

/** A healthy server with a fault in front of it. */
final class MutantServer implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final WireServer front;

    private MutantServer(WireServer front) {
        this.front = front;
    }

    static MutantServer start(URI healthy, ServerFault fault) throws IOException {
        WireClient client = new WireClient(healthy, TIMEOUT);
        return new MutantServer(WireServer.start(request -> fault.answer(request, client::send)));
    }

    ServerUnderTest target() {
        return new ServerUnderTest(front.baseUri(), ReferenceServer.TOKENS, TIMEOUT);
    }

    @Override
    public void close() throws IOException {
        front.close();
    }
}
