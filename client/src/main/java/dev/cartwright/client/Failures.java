package dev.cartwright.client;

import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
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
    /** So long may a description be, as documented. */
    static final int DESCRIPTION = 1024;

    private final WireFormat format;
    private final Clock clock;

    Failures(WireFormat format, Clock clock) {
        this.format = format;
        this.clock = clock;
    }

    /** For an answer that is no success: its status says so, whatever has become of its body. */
    RefusedException refused(Request request, Answer answer, Secret secret) {
        Fault fault = fault(answer.text()).without(secret);
        Optional<Duration> wait = RetryAfter.of(answer, clock);
        String message = "Partner Center refused " + request.name() + ": status " + answer.status()
                + (fault.code() == null ? "" : ", code " + fault.code())
                + (answer.cut() == null ? "" : ", " + brokeOff(answer.cut()))
                + answer.coding()
                        .map(coding -> ", " + coded(secret.removedFrom(coding)))
                        .orElse("")
                + said(fault)
                + " " + Advice.afterRefusal(fault.meant(answer.status()), wait);
        return RefusedException.of(message, request, answer.status(), fault, wait.orElse(null));
    }

    /** For a success whose body broke off. */
    UnreadableException cut(Request request, Answer answer, Secret secret, IOException problem) {
        return unreadable(request, answer, secret, problem, UnreadableException.Kind.CUT);
    }

    /** For a success whose body is no JSON, not what was promised, or not whole. */
    UnreadableException unreadable(Request request, Answer answer, Secret secret, IOException problem) {
        return unreadable(
                request,
                answer,
                secret,
                problem,
                endsEarly(answer, problem) ? UnreadableException.Kind.CUT : UnreadableException.Kind.GARBLED);
    }

    /** JSON that ends before it is whole, or does not begin: what breaks off, and has no length or a wrong one, looks so. */
    private static boolean endsEarly(Answer answer, IOException problem) {
        return answer.coding().isEmpty()
                && (answer.body().length == 0
                        || problem instanceof JsonEOFException
                        || problem.getCause() instanceof JsonEOFException);
    }

    /** For an answer that belongs to another call, whatever its status: its content is nobody's business here. */
    static UnreadableException anothers(Request request, Answer answer) {
        String message = "The answer that came for " + request.name() + ", status " + answer.status()
                + ", is another call's: it carries another MS-RequestId."
                + " Something on the way doubles or mixes up answers."
                + Advice.afterSilence(request);
        return new UnreadableException(message, null, request, answer.status(), "", UnreadableException.Kind.ANOTHERS);
    }

    /** For a cart that came without what a condition is made of; what its header holds instead is not printed. */
    static UnreadableException untagged(Request request, Response<?> answer) {
        String message =
                "The answer to " + request.name() + " is of no use for an update: " + EntityTag.lack(answer.tag())
                        + ", and only a strong one makes sure that nobody else's change is lost. Nothing was put: if there"
                        + " is nobody else, call get, change the cart, and put it.";
        return new UnreadableException(message, null, request, answer.status(), "", UnreadableException.Kind.UNTAGGED);
    }

    /** For an answer whose body is longer than the client reads, whatever its status. */
    static UnreadableException tooLong(Request request, Answer answer, BoundedBody.TooLongException problem) {
        String message = "The answer to " + request.name() + " cannot be read: status " + answer.status()
                + ", its body is " + problem.getMessage() + ", and the rest was not read."
                + (answer.isSuccess() ? Advice.afterUnreadable(request) : "")
                + " If so long an answer is right, raise maxResponseBytes(…).";
        return new UnreadableException(
                message, problem, request, answer.status(), "", UnreadableException.Kind.TOO_LONG);
    }

    private static UnreadableException unreadable(
            Request request, Answer answer, Secret secret, IOException problem, UnreadableException.Kind kind) {
        String body = answer.text();
        String shown = secret.removedFrom(body);
        String beginning = beginning(shown);
        String message = "The answer to " + request.name() + " cannot be read: status " + answer.status() + ", "
                + reason(answer, secret, problem)
                + (beginning.isEmpty() ? "." : "; it begins with: " + sentence(beginning))
                + Advice.afterUnreadable(request);
        boolean tells = answer.coding().isPresent() || !shown.equals(body) || secret.isIn(problem);
        return new UnreadableException(message, tells ? null : problem, request, answer.status(), beginning, kind);
    }

    /** A gateway's page, or nothing at all, is a refusal as well: it has no code, and the body is there to be looked at. */
    private Fault fault(String body) {
        JsonNode tree;
        try {
            tree = format.tree(body);
        } catch (IOException e) {
            return new Fault(null, null, List.of(), null, body);
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

    private static @Nullable Integer code(@Nullable JsonNode node) {
        if (node == null || !(node.isIntegralNumber() || node.isTextual())) {
            return null;
        }
        try {
            return Integer.valueOf(node.asText().trim());
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

    private static String reason(Answer answer, Secret secret, IOException problem) {
        if (answer.cut() != null) {
            return brokeOff(answer.cut());
        }
        if (answer.body().length == 0) {
            return "its body is empty";
        }
        Optional<String> coding = answer.coding();
        if (coding.isPresent()) {
            return coded(secret.removedFrom(coding.get()));
        }
        if (endsEarly(answer, problem)) {
            return "its body ends before it is whole";
        }
        if (problem instanceof JsonMappingException mapping
                && !mapping.getPath().isEmpty()) {
            return "its body does not fit at " + secret.removedFrom(WireFormat.pointer(mapping));
        }
        return "its body is not the JSON that the contract promises";
    }

    static String coded(String coding) {
        return "its body is in a coding that was not asked for (Content-Encoding: " + coding.trim() + ")";
    }

    private static String brokeOff(IOException problem) {
        return "its body broke off (" + problem.getClass().getSimpleName() + ")";
    }

    private static String beginning(String text) {
        return line(text, BEGINNING);
    }

    /** The text on one line, cut after so many characters. */
    static String line(String text, int longest) {
        String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").trim();
        return line.length() <= longest ? line : line.substring(0, longest);
    }

    private static String said(Fault fault) {
        if (fault.description() != null) {
            return ": " + sentence(line(fault.description(), DESCRIPTION));
        }
        String beginning = beginning(fault.body());
        return beginning.isEmpty() ? "." : "; its body begins with: " + sentence(beginning);
    }

    static String sentence(String text) {
        return text.endsWith(".") ? text : text + ".";
    }
}
