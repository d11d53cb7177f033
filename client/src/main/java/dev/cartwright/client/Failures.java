package dev.cartwright.client;

import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.ConnectException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns what went wrong into the exception that the caller gets, with what happened and what to do. */
final class Failures {
    private static final int BEGINNING = 200;

    private final WireFormat format;
    private final Clock clock;
    private final Duration requestTimeout;

    Failures(WireFormat format, Clock clock, Duration requestTimeout) {
        this.format = format;
        this.clock = clock;
        this.requestTimeout = requestTimeout;
    }

    /** For an answer that is no success. */
    PartnerCenterException refused(Attempt attempt, Answer answer, Secret secret) {
        if (answer.cut() != null) {
            return unreadable(attempt, answer, secret, answer.cut());
        }
        String body = secret.removedFrom(answer.text());
        Fault fault;
        try {
            fault = body.isBlank() ? new Fault(null, null, List.of(), null, "") : fault(body);
        } catch (IOException e) {
            return unreadable(attempt, answer, secret, e);
        }
        Optional<Duration> wait = answer.header("Retry-After").flatMap(value -> RetryAfter.parse(value, clock));
        String message = "Partner Center refused " + attempt.name() + ": status " + answer.status()
                + (fault.code() == null ? "" : ", code " + fault.code())
                + (fault.description() == null ? "." : ": " + sentence(fault.description()))
                + " " + Advice.afterRefusal(answer.status(), wait);
        return new RefusedException(message, attempt, answer.status(), fault, wait.orElse(null));
    }

    /** For an answer whose body is cut off, no JSON, or not what was promised. */
    UnreadableException unreadable(Attempt attempt, Answer answer, Secret secret, IOException problem) {
        String beginning = beginning(secret.removedFrom(answer.text()));
        String message = "The answer to " + attempt.name() + " cannot be read: status " + answer.status() + ", "
                + secret.removedFrom(reason(answer, problem))
                + (beginning.isEmpty() ? "." : "; it begins with: " + beginning)
                + " " + Advice.afterUnreadable(answer.isSuccess(), attempt.changesNothing());
        boolean tells = secret.isIn(answer.text()) || secret.isIn(String.valueOf(problem.getMessage()));
        return new UnreadableException(message, tells ? null : problem, attempt, answer.status(), beginning);
    }

    /** For a request that got no answer. */
    UnreachableException unreachable(Attempt attempt, Throwable problem) {
        String happened;
        boolean neverSent = false;
        if (problem instanceof HttpConnectTimeoutException) {
            neverSent = true;
            happened = "no connection in time";
        } else if (problem instanceof HttpTimeoutException) {
            happened = "no answer within " + requestTimeout.toMillis() + " ms";
        } else if (problem instanceof ConnectException || problem instanceof UnresolvedAddressException) {
            neverSent = true;
            happened = "no connection (" + problem.getClass().getSimpleName() + ")";
        } else if (problem instanceof InterruptedException) {
            happened = "the calling thread was interrupted";
        } else {
            happened = "the connection failed (" + problem.getClass().getSimpleName() + ")";
        }
        return new UnreachableException(
                "No answer to " + attempt.name() + ": " + happened + ". "
                        + Advice.afterSilence(neverSent, attempt.changesNothing()),
                problem,
                attempt);
    }

    private Fault fault(String body) throws IOException {
        JsonNode tree = format.tree(body);
        if (!tree.isObject()) {
            throw new IOException("the body is no JSON object");
        }
        JsonNode gatewayMessage = member(tree, "message");
        return new Fault(
                code(member(tree, "code")),
                text(member(tree, "description"), text(gatewayMessage, null)),
                texts(member(tree, "data")),
                text(member(tree, "source"), null),
                body);
    }

    private static @Nullable JsonNode member(JsonNode tree, String name) {
        for (Map.Entry<String, JsonNode> entry : tree.properties()) {
            if (entry.getKey().equalsIgnoreCase(name)) {
                return entry.getValue();
            }
        }
        return null;
    }

    private static @Nullable Long code(@Nullable JsonNode node) {
        if (node == null || !(node.isIntegralNumber() || node.isTextual())) {
            return null;
        }
        try {
            return Long.valueOf(node.asText().trim());
        } catch (NumberFormatException e) {
            return null;
        }
    }

    private static @Nullable String text(@Nullable JsonNode node, @Nullable String otherwise) {
        return node == null || node.isNull() || node.isContainerNode() ? otherwise : node.asText();
    }

    private static List<String> texts(@Nullable JsonNode node) {
        List<String> texts = new ArrayList<>();
        if (node != null && !node.isNull()) {
            for (JsonNode element : node.isArray() ? node : List.of(node)) {
                texts.add(element.isTextual() ? element.textValue() : element.toString());
            }
        }
        return texts;
    }

    private static String reason(Answer answer, IOException problem) {
        if (answer.cut() != null) {
            return "its body broke off (" + problem.getClass().getSimpleName() + ")";
        }
        if (answer.body().length == 0) {
            return "its body is empty";
        }
        if (problem instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            return "its body does not fit at " + WireFormat.pointer(mapping);
        }
        return "its body is not the JSON that the contract promises";
    }

    private static String beginning(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").trim();
        return line.length() <= BEGINNING ? line : line.substring(0, BEGINNING);
    }

    private static String sentence(String text) {
        return text.endsWith(".") ? text : text + ".";
    }
}
