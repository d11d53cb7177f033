package dev.cartwright.conformance.mutants;

import dev.cartwright.conformance.reference.ReferenceServer;
import dev.cartwright.conformance.target.ServerUnderTest;
import dev.cartwright.conformance.wire.WireServer;
import java.io.IOException;

/** A healthy server with a fault in front of it. */
final class MutantServer implements AutoCloseable {

    private final ReferenceServer healthy;
    private final WireServer front;

    private MutantServer(ReferenceServer healthy, WireServer front) {
        this.healthy = healthy;
        this.front = front;
    }

    static MutantServer start(ReferenceServer healthy, ServerFault fault) throws IOException {
        ServerFault.Healthy behind = new ServerFault.Healthy(healthy.target());
        return new MutantServer(healthy, WireServer.start(request -> fault.answer(request, behind)));
    }

    ServerUnderTest target() {
        return healthy.targetAt(front.baseUri());
    }

    @Override
    public void close() throws IOException {
        front.close();
    }
}
