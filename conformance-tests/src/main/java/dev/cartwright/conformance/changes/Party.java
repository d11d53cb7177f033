package dev.cartwright.conformance.changes;

/** Who can rely on a contract. */
public enum Party {
    SENDERS("clients that send it", Effect.BREAKS_WIRE),
    READERS("clients that read it", Effect.BREAKS_WIRE),
    MODEL_USERS("Java that uses the generated models", Effect.BREAKS_SOURCE),
    IMPLEMENTERS("Java that implements the generated interfaces", Effect.BREAKS_SOURCE);

    private final String words;
    private final Effect effect;

    Party(String words, Effect effect) {
        this.words = words;
        this.effect = effect;
    }

    /** What a change does that breaks this party. */
    Effect effect() {
        return effect;
    }

    @Override
    public String toString() {
        return words;
    }
}
