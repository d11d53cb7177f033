package dev.cartwright.conformance.docs;

import dev.cartwright.conformance.wire.Header;
import dev.cartwright.conformance.wire.Headers;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the head of an HTTP message as a page prints it, and what is wrong with it. For one use. */
final class HeadReader {

    private static final String NAME = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
    private static final Pattern HEADER = Pattern.compile("(" + NAME + "):(.*)");
    private static final Pattern DAMAGED =
            Pattern.compile("\\s*((?=[A-Z]|\\S*-|\\S+\\s*[:：;=])[A-Za-z][0-9A-Za-z-]*)(?:\\s*[:：;=]\\s*|\\s+)(\\S.*)");
    private static final Pattern MISNAMED = Pattern.compile("([^:：,;=]+)[:：](?:\\s+(.*))?");
    private static final Pattern BODY = Pattern.compile("\\s*[[^\\x00-\\x7F]?]*+[{\\[\"'].*");
    private static final Set<String> OF_REQUESTS = Set.of("authorization", "accept", "host", "expect", "if-match");

    private final String text;
    private final List<Header> headers = new ArrayList<>();
    private final List<Defect> defects = new ArrayList<>();
    private final int begin;
    private int at;

    private HeadReader(String text) {
        this.text = text;
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
        at = Lines.start(text, at);
        begin = at;
    }

    /**
     * The message that the text begins; nothing if it is none.
     *
     * @param called what the page calls the text; what it calls HTTP need be no more than a header line
     */
    static Optional<Message> read(Called called, String text) {
        HeadReader reader = new HeadReader(text);
        String first = reader.line();
        Optional<StartLine> start = StartLine.read(first.strip());
        if (start.isPresent()) {
            reader.startLine(first, start.get());
            reader.next();
        } else if (!HEADER.matcher(first).matches()) {
            return Optional.empty();
        }
        int body = reader.headers();
        Kind kind = start.map(StartLine::kind).orElseGet(reader::kind);
        if (start.isEmpty()) {
            if (called != Called.HTTP && (reader.headers.size() < 2 || body == text.length())) {
                return Optional.empty();
            }
            reader.defects.add(
                    0,
                    Defect.open(
                            reader.begin, Defect.Kind.START_LINE, "write the start line of a " + kind + " above it"));
        }
        return Optional.of(new Message(
                kind, start.flatMap(StartLine::repaired), new Headers(reader.headers), body, reader.defects));
    }

    private void startLine(String line, StartLine start) {
        Optional<String> repaired = start.repaired();
        if (repaired.isEmpty()) {
            defects.add(Defect.open(at, Defect.Kind.START_LINE, "write the status that the answer has"));
        } else if (!repaired.get().equals(line.stripTrailing())) {
            replace(Defect.Kind.START_LINE, line, repaired.get());
        }
    }

    /** Reads header lines; where the body begins. */
    private int headers() {
        while (at < text.length()) {
            String line = line();
            if (line.isBlank()) {
                int empty = at;
                next();
                if (hasOtherBody() || !HEADER.matcher(line()).matches()) {
                    return at;
                }
                defects.add(Defect.repaired(
                        empty,
                        Defect.Kind.EMPTY_LINE,
                        new Edit(empty, at, ""),
                        "delete the empty line within the head"));
            } else if (BODY.matcher(line).matches()) {
                String lineEnd = text.contains("\r\n") ? "\r\n" : "\n";
                defects.add(Defect.repaired(
                        at,
                        Defect.Kind.EMPTY_LINE,
                        new Edit(at, at, lineEnd),
                        "insert an empty line between head and body"));
                return at;
            } else {
                header(line);
                next();
            }
        }
        return at;
    }

    /** Whether the head calls the body something else than JSON, which may begin like a header line. */
    private boolean hasOtherBody() {
        return headers.stream()
                .anyMatch(it -> it.name().equalsIgnoreCase("Content-Type")
                        && !it.value().toLowerCase(Locale.ROOT).contains("json"));
    }

    private void header(String line) {
        Matcher header = HEADER.matcher(line);
        if (header.matches()) {
            headers.add(new Header(header.group(1), header.group(2).strip()));
            return;
        }
        Matcher misnamed = MISNAMED.matcher(line);
        Matcher damaged = DAMAGED.matcher(line);
        String name = misnamed.matches() ? name(misnamed.group(1)) : "";
        if (!name.isEmpty()) {
            repair(line, name, Optional.ofNullable(misnamed.group(2)).orElse(""));
        } else if (damaged.matches()) {
            repair(line, damaged.group(1), damaged.group(2));
        } else if (line.contains(":")) {
            defects.add(Defect.open(at, Defect.Kind.HEADER_LINE, "write a name of ASCII letters before the colon"));
        } else {
            int end = Math.min(text.length(), at + line.length() + (text.startsWith("\r", at + line.length()) ? 2 : 1));
            defects.add(Defect.repaired(
                    at, Defect.Kind.HEADER_LINE, new Edit(at, end, ""), "delete the line " + line.strip()));
        }
    }

    private void repair(String line, String name, String value) {
        headers.add(new Header(name, value.strip()));
        replace(Defect.Kind.HEADER_LINE, line, name + ": " + value.strip());
    }

    /** The name without stray marks and blanks; empty if it is none at all. */
    private static String name(String printed) {
        boolean foreign = printed.codePoints().anyMatch(c -> c > 0x7F && Character.isLetter(c));
        return foreign ? "" : printed.strip().replaceAll("\\s+", "-").replaceAll("[^0-9A-Za-z-]", "");
    }

    private void replace(Defect.Kind kind, String line, String repaired) {
        Edit edit = new Edit(at, at + line.stripTrailing().length(), repaired);
        defects.add(Defect.repaired(at, kind, edit, "write " + repaired));
    }

    private Kind kind() {
        boolean request =
                headers.stream().anyMatch(it -> OF_REQUESTS.contains(it.name().toLowerCase(Locale.ROOT)));
        return request ? Kind.REQUEST : Kind.RESPONSE;
    }

    private String line() {
        return text.substring(at, Lines.end(text, at));
    }

    private void next() {
        at = Lines.next(text, at);
    }
}
