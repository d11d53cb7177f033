package dev.cartwright.client;

/** Where the client logs, under the one name by which its users turn it up or down. */
final class Log {
    static final System.Logger CLIENT = System.getLogger("dev.cartwright.client");

    private Log() {}
}
