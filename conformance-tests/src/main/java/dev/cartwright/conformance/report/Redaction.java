package dev.cartwright.conformance.report;

import java.util.List;

/** Takes secrets out of texts: known tokens, and whatever follows {@code Bearer} and is no word of prose. */
public final class Redaction {

    /** A plain word after "bearer" is prose. */
    private static final String BEARER = "((?i)Bearer )(?=[a-z]*[^a-z\\s\"',}])[^\\s\"',}]+";

    private static final String HIDDEN = "<token>";

    private final List<String> secrets;

    public Redaction(List<String> secrets) {
        this.secrets = List.copyOf(secrets);
    }

    /** The text without secrets. */
    public String of(String text) {
        String safe = text.replaceAll(BEARER, "$1" + HIDDEN);
        for (String secret : secrets) {
            safe = safe.replace(secret, HIDDEN).replace(inJson(secret), HIDDEN);
        }
        return safe;
    }

    private static String inJson(String secret) {
        return secret.replace("\\", "\\\\").replace("\"", "\\\"");
    }
}
