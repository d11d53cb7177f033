package dev.cartwright.conformance.review;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cartwright.conformance.cases.Operation;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.StreamSupport;

/** What the last run of the kit says of one operation, on each side that it ran. */
final class ByOperation {

    private final Reported report;

    ByOperation(Reported report) {
        this.report = report;
    }

    /** How its cases have ended. */
    String cases(Operation operation) {
        return words(side -> Verdicts.of(found(
                "/results",
                result -> isOf(side, result) && result.path("case").asText().startsWith(operation.id() + "/"))));
    }

    /** What of it is not covered. */
    String coverage(Operation operation) {
        return words(side -> states(found(
                "/coverage/open",
                point -> isOf(side, point) && point.path("operation").asText().equals(operation.id()))));
    }

    private static String states(List<JsonNode> open) {
        long missing = count(open, "uncovered");
        long excused = count(open, "excused");
        return (missing == 0 ? "nothing missing" : missing + " missing")
                + (excused == 0 ? "" : ", " + excused + " excused");
    }

    private static long count(List<JsonNode> points, String state) {
        return points.stream()
                .filter(point -> point.path("state").asText().equals(state))
                .count();
    }

    private String words(UnaryOperator<String> ofSide) {
        if (!report.isThere()) {
            return report.state().words();
        }
        List<String> words = new ArrayList<>();
        for (String side : List.of("server", "client")) {
            if (!found("/coverage/kinds", kind -> isOf(side, kind)).isEmpty()) {
                words.add(side + ": " + ofSide.apply(side));
            }
        }
        return String.join("; ", words);
    }

    private static boolean isOf(String side, JsonNode node) {
        return node.path("side").asText().equals(side);
    }

    private List<JsonNode> found(String list, Predicate<JsonNode> wanted) {
        return StreamSupport.stream(report.tree().at(list).spliterator(), false)
                .filter(wanted)
                .toList();
    }
}
