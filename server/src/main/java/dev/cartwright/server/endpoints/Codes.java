package dev.cartwright.server.endpoints;

/** The codes in refusals outside the contract: those that decision 0009 gives the same statuses. */
final class Codes {
    static final int INVALID = 800_002;
    static final int METHOD_NOT_ALLOWED = 900_127;

    private Codes() {}
}
