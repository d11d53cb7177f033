package dev.cartwright.client;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/** The token of one call, to keep it out of everything that may be printed: as it is, as JSON may write it and as a URL does. */
final class Secret {
    private final String token;
    /** Only made for an answer of which something is printed. */
    private volatile @Nullable Spelling spelling;

    Secret(String token) {
        this.token = token;
    }

    boolean isIn(String text) {
        return !spelling().beginnings(text).isEmpty();
    }

    /** In one of the messages that are printed with it: its own, those of its causes, and of what it suppressed. */
    boolean isIn(Throwable problem) {
        StringWriter printed = new StringWriter();
        problem.printStackTrace(new PrintWriter(printed));
        return isIn(printed.toString());
    }

    String removedFrom(String text) {
        Spelling spelling = spelling();
        BitSet beginnings = spelling.beginnings(text);
        StringBuilder rest = new StringBuilder();
        int kept = 0;
        for (int start = beginnings.nextSetBit(0); start >= 0; start = beginnings.nextSetBit(kept)) {
            rest.append(text, kept, start).append("[token]");
            kept = spelling.end(text, start);
        }
        return rest.append(text, kept, text.length()).toString();
    }

    private Spelling spelling() {
        Spelling known = spelling;
        if (known == null) {
            known = new Spelling(token);
            spelling = known;
        }
        return known;
    }
}
