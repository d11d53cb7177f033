package dev.cartwright.server.proof;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** A server remembers a token that it has verified: so each is shown to each server once. */
@Command(
        name = "tokens",
        description = "What one server gave out is accepted by the others on its database, also when it is gone.")
final class TokensProof implements Callable<Integer> {
    @Option(names = "--rounds", defaultValue = "200", description = "Tokens of each kind.")
    private int rounds;

    @Option(names = "--plant", description = "apart: the servers share no database.")
    private Plant plant = Plant.NONE;

    /** A fault that the proof must notice. */
    private enum Plant {
        NONE,
        APART
    }

    @Override
    public Integer call() throws Exception {
        DatabaseKind kind = DatabaseKind.POSTGRESQL;
        try (Fleet fleet = plant == Plant.APART ? Fleet.apart(kind) : Fleet.start(kind)) {
            List<String> ofFirst = tokens(fleet.target(0));
            List<String> ofSecond = tokens(fleet.target(1));
            List<String> shownLater = tokens(fleet.target(0));
            Verdict verdict = new Verdict();
            verdict.exactly("the first's that the second accepts", accepted(fleet.target(1), ofFirst), rounds);
            verdict.exactly("the second's that the first accepts", accepted(fleet.target(0), ofSecond), rounds);
            fleet.kill(0);
            verdict.exactly("the same, the first killed", accepted(fleet.target(1), shownLater), rounds);
            fleet.replace(0);
            verdict.exactly("the killed one's that its successor accepts", accepted(fleet.target(0), ofFirst), rounds);
            verdict.exactly("the second's that it accepts", accepted(fleet.target(0), ofSecond), rounds);
            return verdict.exit();
        }
    }

    private List<String> tokens(Target giver) throws IOException, InterruptedException {
        Granted granted = new Granted(giver.base());
        List<String> tokens = new ArrayList<>();
        while (tokens.size() < rounds) {
            tokens.add(granted.appOnly());
        }
        return tokens;
    }

    private static long accepted(Target server, List<String> tokens) throws IOException {
        long accepted = 0;
        try (Wire wire = Wire.open(server.base())) {
            for (String token : tokens) {
                Target bearer = new Target(server.base(), token);
                Reply answer = wire.send(bearer.request("POST", Target.CARTS, Target.cart(Target.line(1, "monthly"))));
                accepted += answer.isSuccess() ? 1 : 0;
            }
        }
        return accepted;
    }
}
