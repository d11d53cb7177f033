package dev.cartwright.conformance.mutants;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.conformance.reference.ReferenceClient;
import dev.cartwright.conformance.target.Call;
import dev.cartwright.conformance.target.ClientUnderTest;
import dev.cartwright.conformance.target.Outcome;
import java.net.URI;

/** A client that knows the printed cart by heart: it sends what it should, and never reads the answer. */
final class CannedClient implements ClientUnderTest {

    private final ClientUnderTest sender;
    private final JsonNode printed;

    private CannedClient(ClientUnderTest sender, JsonNode printed) {
        this.sender = sender;
        this.printed = printed;
    }

    static Factory factory(JsonNode printed) {
        return new Factory() {
            @Override
            public String name() {
                return "a canned client";
            }

            @Override
            public ClientUnderTest connect(URI endpoint, String token) {
                return new CannedClient(ReferenceClient.factory().connect(endpoint, token), printed);
            }
        };
    }

    @Override
    public Outcome call(Call call) {
        sender.call(call);
        return new Outcome.Result(printed);
    }

    @Override
    public void close() {
        sender.close();
    }
}
