package dev.cartwright.conformance.mutants;

import dev.cartwright.conformance.run.CaseResult;
import java.io.IOException;

/**
 * A server or a client with one fault.
 *
 * @param name the fault in words; no two mutants of a side share it
 * @param hint ids of the cases to try first, {@code *} for any characters; it saves time and decides nothing
 * @param breakage how it is made
 */
public record Mutant(CaseResult.Side side, Kind kind, String name, String hint, Breakage breakage) {

    static Mutant server(Kind kind, String name, String hint, ServerFault fault) {
        return new Mutant(CaseResult.Side.SERVER, kind, name, hint, bench -> bench.server(fault));
    }

    static Mutant client(Kind kind, String name, String hint, ClientFault fault) {
        return new Mutant(CaseResult.Side.CLIENT, kind, name, hint, bench -> bench.client(fault));
    }

    /** The same without a hint. */
    Mutant unhinted() {
        return new Mutant(side, kind, name, "", breakage);
    }

    @Override
    public String toString() {
        return name;
    }

    /** Makes a broken implementation of a healthy one. */
    @FunctionalInterface
    interface Breakage {
        Trial start(Bench bench) throws IOException;
    }
}
