package dev.cartwright.conformance.docs;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Holds a link against the form that the contract gives it. */
final class LinkForms {

    private static final String FORM = "x-uri-template";

    private LinkForms() {}

    /**
     * What is wrong with a member that is a link; nothing if it fits, or the contract gives it no form.
     *
     * @param declared the member's schema, references not followed
     */
    static Optional<Violation> violation(JsonNode link, JsonNode declared, String pointer) {
        String form = declared.path(FORM).asText();
        String uri = link.path("uri").asText();
        if (form.isEmpty() || uri.isEmpty()) {
            return Optional.empty();
        }
        Matcher fitting = pattern(form).matcher(uri);
        boolean within = fitting.find();
        if (within && fitting.group().equals(uri)) {
            return Optional.empty();
        }
        return Optional.of(new Violation(
                pointer + "/uri",
                "the contract gives this link the form " + form,
                within ? Optional.of(new Violation.Spelling(uri, fitting.group())) : Optional.empty()));
    }

    private static Pattern pattern(String form) {
        return Pattern.compile(Pattern.compile("\\{[^}]*}")
                .splitAsStream(form + " ")
                .map(String::stripTrailing)
                .map(Pattern::quote)
                .collect(Collectors.joining("[^/?&]+")));
    }
}
