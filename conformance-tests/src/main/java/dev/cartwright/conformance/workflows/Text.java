package dev.cartwright.conformance.workflows;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A string of a workflow: an expression, or characters with expressions in braces between them.
 *
 * @param literals what stands before, between and behind the expressions; one more than these
 */
public record Text(List<String> literals, List<Expression> expressions) {

    private static final Pattern EMBEDDED = Pattern.compile("\\{(\\$[^}]+)}");

    public Text {
        literals = List.copyOf(literals);
        expressions = List.copyOf(expressions);
    }

    static Text parse(String written) {
        if (written.startsWith("$")) {
            return new Text(List.of("", ""), List.of(Expression.parse(written)));
        }
        List<String> literals = new ArrayList<>();
        List<Expression> expressions = new ArrayList<>();
        Matcher matcher = EMBEDDED.matcher(written);
        int end = 0;
        while (matcher.find()) {
            literals.add(written.substring(end, matcher.start()));
            expressions.add(Expression.parse(matcher.group(1)));
            end = matcher.end();
        }
        literals.add(written.substring(end));
        return new Text(literals, expressions);
    }

    /**
     * The string with its values.
     *
     * @throws UnknownValueException if one has no value
     */
    public String value(Scope scope) {
        StringBuilder text = new StringBuilder(literals.get(0));
        for (int i = 0; i < expressions.size(); i++) {
            text.append(known(expressions.get(i), scope).asText()).append(literals.get(i + 1));
        }
        return text.toString();
    }

    /** The value as JSON: what is one expression and nothing else keeps its type. */
    JsonNode node(Scope scope) {
        return expressions.size() == 1 && literals.stream().allMatch(String::isEmpty)
                ? known(expressions.get(0), scope)
                : TextNode.valueOf(value(scope));
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(literals.get(0));
        for (int i = 0; i < expressions.size(); i++) {
            text.append('{').append(expressions.get(i)).append('}').append(literals.get(i + 1));
        }
        return text.toString();
    }

    private static JsonNode known(Expression expression, Scope scope) {
        return expression.value(scope).orElseThrow(() -> new UnknownValueException(expression));
    }
}
