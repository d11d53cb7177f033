package dev.cartwright.server.http;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.Optional;

/** The form that the contract gives a text. Thread-safe. */
public final class Form {
    private final Rule rule;

    Form(Rule rule) {
        this.rule = rule;
    }

    /** What is wrong with the text, as {@code must have the form …}; empty when it fits. */
    public Optional<String> fault(String text) {
        return RuleCheck.violations(JsonNodeFactory.instance.textNode(text), rule).stream()
                .findFirst()
                .map(Violation::text);
    }

    /** Whether the text fits. */
    public boolean allows(String text) {
        return fault(text).isEmpty();
    }
}
