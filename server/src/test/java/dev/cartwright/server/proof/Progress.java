package dev.cartwright.server.proof;

/** Says on the error stream how far a proof is; its figures alone go to the output. */
final class Progress {
    private Progress() {}

    static void say(String text) {
        System.err.println("… " + text);
    }
}
