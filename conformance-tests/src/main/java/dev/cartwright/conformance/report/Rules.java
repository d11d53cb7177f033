package dev.cartwright.conformance.report;

import java.util.Map;

/** What each check asks, in a sentence, by its name. */
final class Rules {

    private static final Map<String, String> CHECKS = Map.ofEntries(
            Map.entry("reachable", "The target answers, whole and in time."),
            Map.entry("given", "The state that the case starts from comes about."),
            Map.entry("status", "The answer has the expected status."),
            Map.entry("echo", "MS-RequestId and MS-CorrelationId come back as they were sent."),
            Map.entry("headers", "The answer has the expected header lines."),
            Map.entry("body", "The answer has the expected members and values."),
            Map.entry("contract", "The answer fits the contract."),
            Map.entry("distinct", "Ids that are to differ do differ."),
            Map.entry("read-back", "What was answered was also stored."),
            Map.entry("unchanged", "A refused request has changed nothing."),
            Map.entry("request-count", "A call makes one request, or as many as make sense."),
            Map.entry("method", "The request has the operation's method."),
            Map.entry("path", "The request goes to the operation's path, with its parameters."),
            Map.entry("request-ids", "Each request has fresh ids, which are GUIDs."),
            Map.entry("authorization", "The request carries the token."),
            Map.entry("request-body", "The request's body says what was asked, in the contract's names."),
            Map.entry("request-contract", "The request fits the contract."),
            Map.entry("result", "The call returns every member of the answer."),
            Map.entry("error", "The call tells the refusal as it was answered."),
            Map.entry("broken", "The call tells that it cannot read the answer, and makes no result of it."),
            Map.entry(
                    "repetition",
                    "A request is sent again no sooner than told, and under an id by which nothing is done twice."),
            Map.entry("redirect", "The token and the call stay with the service that was asked."),
            Map.entry("stale", "A declared failure still fails."),
            Map.entry("not-runnable", "Everything that the case needs is there."),
            Map.entry("kit-error", "The kit and its cases are sound."));

    private Rules() {}

    /** The sentence, or the name where nobody has written one. */
    static String sentence(String check) {
        return CHECKS.getOrDefault(check, check);
    }
}
