package dev.cartwright.conformance.changes;

/** Which way a value travels. */
enum Direction {
    REQUEST("readOnly", Party.SENDERS),
    RESPONSE("writeOnly", Party.READERS);

    private final String unused;
    private final Party party;

    Direction(String unused, Party party) {
        this.unused = unused;
        this.party = party;
    }

    /** The keyword of members that do not travel this way. */
    String unused() {
        return unused;
    }

    /** The client's part in it. */
    Party party() {
        return party;
    }

    /** Whom a variation breaks: what a client may send may only grow, what it may be answered only shrink. */
    Party[] brokenBy(Variation variation) {
        boolean broken = this == REQUEST ? variation.takesAway() : variation.adds();
        return broken ? new Party[] {party} : new Party[0];
    }
}
