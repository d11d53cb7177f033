package dev.cartwright.client;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** The token of one call, to keep it out of everything that may be printed: as it is, as JSON may write it and as a URL does. */
final class Secret {
    private static final int NOWHERE = -1;

    private final String token;

    Secret(String token) {
        this.token = token;
    }

    boolean isIn(String text) {
        return !removedFrom(text).equals(text);
    }

    /** In one of the messages that are printed with it: its own, those of its causes, and of what it suppressed. */
    boolean isIn(Throwable problem) {
        StringWriter printed = new StringWriter();
        problem.printStackTrace(new PrintWriter(printed));
        return isIn(printed.toString());
    }

    String removedFrom(String text) {
        List<Letter> letters = token.codePoints().mapToObj(Letter::new).toList();
        StringBuilder rest = new StringBuilder();
        int kept = 0;
        for (int start = 0; start < text.length(); ) {
            int end = end(letters, text, start);
            if (end == NOWHERE) {
                start++;
            } else {
                rest.append(text, kept, start).append("[token]");
                start = end;
                kept = end;
            }
        }
        return rest.append(text, kept, text.length()).toString();
    }

    /** Where a token ends that begins there. A letter may be written in several ways, and one way may begin like another. */
    private static int end(List<Letter> letters, String text, int start) {
        List<Integer> ends = letters.get(0).ends(text, start);
        for (int i = 1; i < letters.size() && !ends.isEmpty(); i++) {
            Letter letter = letters.get(i);
            Set<Integer> next = new TreeSet<>();
            ends.forEach(end -> next.addAll(letter.ends(text, end)));
            ends = List.copyOf(next);
        }
        return ends.stream().mapToInt(end -> end).max().orElse(NOWHERE);
    }

    /** One character, and how it may be written. */
    private static final class Letter {
        private final List<String> exact;
        /** Numbers, whose digits may be large or small. */
        private final List<String> codes;

        Letter(int codePoint) {
            String plain = Character.toString(codePoint);
            exact = plain.equals(" ") ? List.of(plain, "\\" + plain, "+") : List.of(plain, "\\" + plain);
            StringBuilder url = new StringBuilder();
            for (byte octet : plain.getBytes(UTF_8)) {
                url.append(String.format(Locale.ROOT, "%%%02x", octet));
            }
            StringBuilder json = new StringBuilder();
            plain.chars().forEach(unit -> json.append(String.format(Locale.ROOT, "\\u%04x", unit)));
            codes = List.of(url.toString(), json.toString());
        }

        List<Integer> ends(String text, int start) {
            List<Integer> ends = new ArrayList<>();
            for (String way : exact) {
                if (text.startsWith(way, start)) {
                    ends.add(start + way.length());
                }
            }
            for (String way : codes) {
                if (text.regionMatches(true, start, way, 0, way.length())) {
                    ends.add(start + way.length());
                }
            }
            return ends;
        }
    }
}
