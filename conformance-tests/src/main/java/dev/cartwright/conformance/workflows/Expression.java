package dev.cartwright.conformance.workflows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.cartwright.conformance.cases.CaseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A runtime expression of Arazzo, such as {@code $response.body#/id}.
 *
 * @param source where its value is found
 * @param name the input, the header, the JSON pointer; {@code STEP.outputs.NAME} of an earlier step's output
 */
public record Expression(Source source, String name) {

    /** Where a value comes from. */
    public enum Source {
        INPUT("\\$inputs\\.([\\w-]+)"),
        OUTPUT("\\$steps\\.([\\w-]+\\.outputs\\.[\\w-]+)"),
        STATUS("\\$statusCode()"),
        HEADER("\\$response\\.header\\.([\\w-]+)"),
        BODY("\\$response\\.body(?:#(/.*))?");

        private final Pattern form;

        Source(String form) {
            this.form = Pattern.compile(form);
        }

        /** Whether there is a value only once a step was answered. */
        boolean isOfTheAnswer() {
            return this == STATUS || this == HEADER || this == BODY;
        }
    }

    /**
     * Reads an expression.
     *
     * @throws CaseException if it is none, or none that the kit follows
     */
    static Expression parse(String text) {
        for (Source source : Source.values()) {
            Matcher matcher = source.form.matcher(text);
            if (matcher.matches()) {
                return new Expression(
                        source, Optional.ofNullable(matcher.group(1)).orElse(""));
            }
        }
        throw new CaseException(
                "'" + text + "' is no runtime expression that the kit follows; it knows $inputs.NAME,"
                        + " $steps.STEP.outputs.NAME, $statusCode, $response.header.NAME, $response.body and $response.body#/POINTER");
    }

    /** The value; nothing if there is none, and JSON's null counts as none. */
    public Optional<JsonNode> value(Scope scope) {
        Optional<JsonNode> value = switch (source) {
            case INPUT -> scope.input(name);
            case OUTPUT -> scope.output(name);
            case STATUS -> scope.response().map(response -> IntNode.valueOf(response.status()));
            case HEADER ->
                scope.response()
                        .flatMap(response -> response.headers().first(name))
                        .map(TextNode::valueOf);
            case BODY -> Optional.of(scope.body().at(name));
        };
        return value.filter(node -> !node.isMissingNode() && !node.isNull());
    }

    @Override
    public String toString() {
        return switch (source) {
            case INPUT -> "$inputs." + name;
            case OUTPUT -> "$steps." + name;
            case STATUS -> "$statusCode";
            case HEADER -> "$response.header." + name;
            case BODY -> "$response.body" + (name.isEmpty() ? "" : "#" + name);
        };
    }
}
