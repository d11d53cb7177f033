package dev.cartwright.conformance.report;

import dev.cartwright.conformance.run.CaseResult;
import dev.cartwright.conformance.run.Traced;
import dev.cartwright.conformance.wire.Header;
import dev.cartwright.conformance.wire.Request;
import java.util.Optional;
import java.util.regex.Pattern;

/** A command line that sends a request again. */
final class Curl {

    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\t]]");

    private Curl() {}

    /** The line for the request that was judged, or the last before the run broke off; a server's result only. */
    static Optional<String> of(CaseResult result, String server) {
        if (result.side() != CaseResult.Side.SERVER) {
            return Optional.empty();
        }
        String base = server.split(" ", 2)[0];
        Optional<Traced> judged = result.exchanges().stream()
                .filter(traced -> traced.step().equals("request"))
                .findFirst();
        return judged.or(() -> result.exchanges().stream().reduce((first, last) -> last))
                .map(traced -> line(base, traced.request()));
    }

    private static String line(String base, Request request) {
        StringBuilder line = new StringBuilder("curl -i -X ").append(request.method());
        line.append(' ').append(quoted(base + request.target()));
        for (Header header : request.headers().lines()) {
            line.append(" -H ").append(quoted(header.name() + ": " + header.value()));
        }
        if (request.body().length > 0) {
            line.append(" --data-binary ").append(quoted(request.text()));
        }
        return line.toString();
    }

    /** For a shell; control characters, which a terminal would obey, are spelt as bash reads them. */
    private static String quoted(String text) {
        if (!CONTROL.matcher(text).find()) {
            return "'" + text.replace("'", "'\\''") + "'";
        }
        String escaped = text.replace("\\", "\\\\").replace("'", "\\'");
        return "$'"
                + CONTROL.matcher(escaped)
                        .replaceAll(found ->
                                String.format("\\\\x%02x", (int) found.group().charAt(0)))
                + "'";
    }
}
