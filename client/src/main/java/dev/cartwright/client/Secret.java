package dev.cartwright.client;

/** The token of one call, to keep it out of everything that may be printed. */
final class Secret {
    /** Shorter ones are no real tokens, and taking them out would garble ordinary words. */
    private static final int SHORTEST = 8;

    private final String token;

    Secret(String token) {
        this.token = token;
    }

    boolean isIn(String text) {
        return token.length() >= SHORTEST && text.contains(token);
    }

    String removedFrom(String text) {
        return isIn(text) ? text.replace(token, "[token]") : text;
    }
}
