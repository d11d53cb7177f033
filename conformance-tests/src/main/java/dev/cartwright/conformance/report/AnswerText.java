package dev.cartwright.conformance.report;

import dev.cartwright.conformance.cases.Answer;
import dev.cartwright.conformance.wire.Headers;
import java.util.ArrayList;
import java.util.List;

/** The answers that a case has for a client, in a line each. */
final class AnswerText {

    private static final List<String> TELLING = List.of("Retry-After", "Location");

    private AnswerText() {}

    /** None for an ordinary case, whose one answer is its response. */
    static List<String> lines(List<Answer> answers) {
        List<String> lines = new ArrayList<>();
        for (Answer answer : answers) {
            lines.add("answer " + (lines.size() + 1) + ": " + head(answer) + " (allowed: " + outcomes(answer) + ")");
        }
        return lines;
    }

    /** Status, the header lines that matter here, and how it goes out unless that is nothing special. */
    static String head(Answer answer) {
        List<String> parts = new ArrayList<>();
        parts.add(Integer.toString(answer.message().status()));
        Headers headers = answer.message().headers();
        for (String name : TELLING) {
            headers.first(name).ifPresent(value -> parts.add(name + ": " + value));
        }
        headers.first("Content-Type").filter(value -> !value.contains("json")).ifPresent(parts::add);
        if (answer.message().body().length == 0) {
            parts.add("without a body");
        }
        if (!answer.delivery().label().isEmpty()) {
            parts.add(answer.delivery().label());
        }
        return String.join(", ", parts);
    }

    /** What the client may tell of it, when it is the last. */
    static String outcomes(Answer answer) {
        return String.join("; or ", answer.outcomes());
    }
}
