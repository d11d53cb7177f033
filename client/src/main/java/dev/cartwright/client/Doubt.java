package dev.cartwright.client;

/** What a failure leaves open about the work of a write. */
enum Doubt {
    /** Nothing: it is not done. */
    NONE(""),
    /** No judgement came. */
    OPEN("It may have been done all the same: "),
    /** A success came without its content. */
    DONE("The service reported success: ");

    private final String beginning;

    Doubt(String beginning) {
        this.beginning = beginning;
    }

    /** With what to do about it; empty when there is nothing to do. */
    String sentence(Request request) {
        return this == NONE ? "" : " " + beginning + request.repetition().advice();
    }
}
