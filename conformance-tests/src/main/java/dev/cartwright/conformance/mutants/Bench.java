package dev.cartwright.conformance.mutants;

import dev.cartwright.conformance.reference.ReferenceServer;
import dev.cartwright.conformance.run.CaseResult;
import dev.cartwright.conformance.run.ClientRun;
import dev.cartwright.conformance.run.Kit;
import dev.cartwright.conformance.run.Profile;
import dev.cartwright.conformance.run.ServerRun;
import java.io.IOException;
import java.util.List;

/** The healthy pair, and the bundled cases that are run on it and on mutants of it. */
public final class Bench implements AutoCloseable {

    private final Kit kit = Kit.bundled();
    private final Profile profile;
    private final ReferenceServer healthy = ReferenceServer.start();

    private Bench(Profile profile) {
        this.profile = profile;
    }

    /** Servers that are held to our decisions as our own is. */
    public static Bench start() {
        return new Bench(Profile.read("cartwright"));
    }

    /** Servers that are held to the documentation alone, as anybody else's are. */
    public static Bench ofOthers() {
        return new Bench(Profile.read("cartwright").withoutDecisions());
    }

    /** The cases that it is asked, and their contract. */
    public Kit kit() {
        return kit;
    }

    Trial server(ServerFault fault) throws IOException {
        MutantServer server = MutantServer.start(healthy, fault);
        ServerRun run = kit.server(server.target(), profile);
        return new Trial(run::run, workflow -> List.of(run.run(workflow)), server::close);
    }

    Trial client(ClientFault fault) {
        ClientRun run = kit.client(MutantClient.factory(fault), profile);
        return new Trial(testCase -> List.of(run.run(testCase)), workflow -> List.of(), run::close);
    }

    /** What mutants of a side are made of, without a fault. */
    Trial healthy(CaseResult.Side side) throws IOException {
        return side == CaseResult.Side.SERVER ? server(ServerFault.NONE) : client(ClientFault.NONE);
    }

    @Override
    public void close() {
        healthy.close();
    }
}
