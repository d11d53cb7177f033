package dev.cartwright.conformance.mutants;

import dev.cartwright.conformance.reference.ReferenceClient;
import dev.cartwright.conformance.target.Call;
import dev.cartwright.conformance.target.ClientUnderTest;
import dev.cartwright.conformance.target.Outcome;
import dev.cartwright.conformance.wire.WireClient;
import dev.cartwright.conformance.wire.WireServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;

/** A healthy client with a fault around it. */
final class MutantClient implements ClientUnderTest {

    private final WireServer front;
    private final ClientUnderTest healthy;
    private final ClientFault fault;

    private MutantClient(URI endpoint, String token, ClientFault fault) throws IOException {
        this.fault = fault;
        WireClient onward = new WireClient(endpoint, Duration.ofSeconds(20));
        this.front = WireServer.start(request -> fault.pass(request, onward::send));
        this.healthy = ReferenceClient.factory().connect(front.baseUri(), token);
    }

    static Factory factory(ClientFault fault) {
        return new Factory() {
            @Override
            public String name() {
                return "a mutant";
            }

            @Override
            public ClientUnderTest connect(URI endpoint, String token) {
                try {
                    return new MutantClient(endpoint, token, fault);
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        };
    }

    @Override
    public Outcome call(Call call) {
        return fault.told(healthy.call(fault.asked(call)));
    }

    @Override
    public void close() {
        healthy.close();
        try {
            front.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
