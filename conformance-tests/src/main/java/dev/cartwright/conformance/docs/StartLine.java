package dev.cartwright.conformance.docs;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The first line of a message, perhaps damaged.
 *
 * @param repaired what HTTP's grammar wants; empty if that takes a person
 */
record StartLine(Kind kind, Optional<String> repaired) {

    static final String METHODS = "GET|HEAD|POST|PUT|DELETE|CONNECT|OPTIONS|TRACE|PATCH";
    private static final Pattern REQUEST = Pattern.compile(
            "(?i)(" + METHODS
                    + ")\\s+((?:https?://|[/{<\\[*]).*?|\\S+(?=\\s+HTTP/)|[^\\s/]+/\\S+)(?:\\s+(HTTP(?!s?://)\\S*(?:\\s+[\\d./]+)*))?");
    private static final Pattern RELATIVE = Pattern.compile("[\\w.-]+/.*");
    private static final Pattern VERSION = Pattern.compile("HTTP/\\d(?:\\.\\d)?");
    private static final Pattern RESPONSE =
            Pattern.compile("(?i)HTTP(?:/.*| ?\\d.*|\\s.*)|(?:status:?\\s*)?\\d{3}\\s.*");
    private static final Pattern STATUS = Pattern.compile("(?<![\\d./])([1-5]\\d\\d)(?!\\d)\\s*(.*)");
    private static final Pattern PHRASE = Pattern.compile("\\p{L}[\\p{L} '-]*$");
    private static final String DEFAULT_VERSION = "HTTP/1.1";
    private static final Map<String, Integer> PHRASES = Map.ofEntries(
            Map.entry("ok", 200),
            Map.entry("created", 201),
            Map.entry("accepted", 202),
            Map.entry("no content", 204),
            Map.entry("bad request", 400),
            Map.entry("unauthorized", 401),
            Map.entry("forbidden", 403),
            Map.entry("not found", 404),
            Map.entry("conflict", 409),
            Map.entry("precondition failed", 412),
            Map.entry("too many requests", 429),
            Map.entry("internal server error", 500),
            Map.entry("service unavailable", 503));

    /** What the line starts, if it looks like a start line at all. */
    static Optional<StartLine> read(String line) {
        Matcher request = REQUEST.matcher(line);
        if (request.matches() && !isPhrase(request)) {
            String version = Optional.ofNullable(request.group(3))
                    .filter(it -> VERSION.matcher(it).matches())
                    .orElse(DEFAULT_VERSION);
            String target = absolute(request.group(2).strip().replaceAll("\\s+", "%20"));
            return Optional.of(new StartLine(
                    Kind.REQUEST,
                    Optional.of(request.group(1).toUpperCase(Locale.ROOT) + " " + target + " " + version)));
        }
        boolean response = RESPONSE.matcher(line).matches() && (phrase(line).isPresent() || line.startsWith("HTTP/"));
        return response ? Optional.of(new StartLine(Kind.RESPONSE, status(line))) : Optional.empty();
    }

    /** Words such as "Get and/or put". */
    private static boolean isPhrase(Matcher request) {
        return RELATIVE.matcher(request.group(2)).matches()
                && request.group(3) == null
                && !request.group(1).equals(request.group(1).toUpperCase(Locale.ROOT));
    }

    /** The target with the slash or the scheme that it begins with. */
    private static String absolute(String target) {
        if (!RELATIVE.matcher(target).matches()) {
            return target;
        }
        boolean host = target.substring(0, target.indexOf('/')).contains(".");
        return (host ? "https://" : "/") + target;
    }

    private static Optional<String> status(String line) {
        Matcher version = VERSION.matcher(line);
        boolean versioned = version.lookingAt();
        String spoken = versioned ? version.group() : DEFAULT_VERSION;
        String rest = versioned ? line.substring(version.end()) : line.replaceFirst("(?i)^HTTP[ /]*(\\d[.,]\\d)?", "");
        Matcher status = STATUS.matcher(rest);
        if (status.find()) {
            return Optional.of(
                    (spoken + " " + status.group(1) + " " + status.group(2).strip()).strip());
        }
        return phrase(rest).map(phrase -> spoken + " " + PHRASES.get(phrase.toLowerCase(Locale.ROOT)) + " " + phrase);
    }

    /** The phrase of a well-known status that the line ends in. */
    private static Optional<String> phrase(String line) {
        Matcher words = PHRASE.matcher(line);
        return words.find()
                ? Optional.of(words.group()).filter(it -> PHRASES.containsKey(it.toLowerCase(Locale.ROOT)))
                : Optional.empty();
    }
}
