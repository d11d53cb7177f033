package dev.cartwright.client;

import jakarta.ws.rs.core.HttpHeaders;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.stream.Collectors;

/** What a log may hold of an answer's head: these headers and no other, since one may hold a cookie, or an address with a token. */
final class LoggedHeaders {
    private static final int LONGEST = 200;
    private static final List<String> ALLOWED = List.of(
            HttpHeaders.CONTENT_TYPE,
            HttpHeaders.CONTENT_LENGTH,
            HttpHeaders.DATE,
            HttpHeaders.ETAG,
            HeaderText.CORRELATION_ID,
            "MS-CV",
            HeaderText.REQUEST_ID,
            HttpHeaders.RETRY_AFTER,
            "Server",
            "Via",
            HeaderText.LOCALE);

    private LoggedHeaders() {}

    static void log(Request request, Answer answer, Secret secret) {
        if (Log.CLIENT.isLoggable(Level.DEBUG)) {
            Log.CLIENT.log(
                    Level.DEBUG,
                    "{0}: an answer with {1} [request id {2}, correlation id {3}]",
                    request.name(),
                    "status " + answer.status() + lines(answer, secret),
                    request.requestId(),
                    request.correlationId());
        }
    }

    private static String lines(Answer answer, Secret secret) {
        return ALLOWED.stream()
                .flatMap(name -> answer.header(name).stream()
                        .map(value -> "; " + name + ": " + Failures.line(secret.removedFrom(value), LONGEST)))
                .collect(Collectors.joining());
    }
}
