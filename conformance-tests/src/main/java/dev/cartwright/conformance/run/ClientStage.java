package dev.cartwright.conformance.run;

import dev.cartwright.conformance.target.Call;
import dev.cartwright.conformance.target.ClientUnderTest;
import dev.cartwright.conformance.target.Outcome;
import dev.cartwright.conformance.target.ScriptedServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/** A scripted server and a client of it. Cases use it one after the other as long as they pass: to make a client costs more than most cases. */
final class ClientStage implements AutoCloseable {

    private final ScriptedServer server;
    private final ClientUnderTest client;

    private ClientStage(ScriptedServer server, ClientUnderTest client) {
        this.server = server;
        this.client = client;
    }

    /** @throws UncheckedIOException if the client cannot be talked to */
    static ClientStage open(ClientUnderTest.Factory factory, String token) throws IOException {
        ScriptedServer server = ScriptedServer.start();
        try {
            return new ClientStage(server, factory.connect(server.baseUri(), token));
        } catch (RuntimeException e) {
            server.close();
            throw e;
        }
    }

    /**
     * Makes the calls of a script, in order, and notes what comes of each.
     *
     * @throws UncheckedIOException if the client cannot be talked to, or has no outcome in time
     */
    void play(ClientScript script, Budget budget, List<Outcome> outcomes) {
        server.play(script.answers(), script.elsewhere());
        TimedClient timed = new TimedClient(client, budget);
        for (Call call : script.calls()) {
            outcomes.add(timed.call(call));
        }
    }

    ScriptedServer server() {
        return server;
    }

    @Override
    public void close() throws IOException {
        try (server) {
            client.close();
        }
    }
}
